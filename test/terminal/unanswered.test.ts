import { runCommandLine } from '../../src/terminal/command-line';
import type { Host, UnansweredCount } from '../../src/terminal/host';
import { createFakeHost } from './fake-host';

const counts: readonly UnansweredCount[] = [
  { kind: 'thing-not-found', about: [], language: 'ko', times: 12, first: '2026-03-01', last: '2026-03-09' },
  {
    kind: 'port-not-found',
    about: ['22', 'mediation'],
    language: 'en',
    times: 3,
    first: '2026-03-02',
    last: '2026-03-02',
  },
];

async function run(args: readonly string[], unanswered: Host['unanswered'] = async () => ({ counts })) {
  const fake = createFakeHost('', { unanswered });
  return { code: await runCommandLine(args, fake.host), printed: fake.printed(), complained: fake.complained() };
}

test('prints how often, how it ended, about what and when, and nothing of the check', async () => {
  expect(await run(['check', '--unanswered'])).toEqual({
    code: 0,
    printed: [
      'Times  How it ended                 About          Language  First       Last',
      '12     a name that is nowhere here  –              ko        2026-03-01  2026-03-09',
      '3      no row with this port        22, mediation  en        2026-03-02  2026-03-02',
      '',
    ].join('\n'),
    complained: '',
  });
});

test('prints the same as JSON', async () => {
  const { code, printed } = await run(['check', '--unanswered', '--json']);
  expect([code, JSON.parse(printed)]).toEqual([0, counts]);
});

test('says so where nothing was counted', async () => {
  const { code, printed } = await run(['check', '--unanswered'], async () => ({ counts: [] }));
  expect([code, printed]).toEqual([0, 'No question without an answer was counted.\n']);
});

test('says why it cannot be told, on one line', async () => {
  const { code, printed, complained } = await run(['check', '--unanswered'], async () => ({ problem: 'away\x1b\nx' }));
  expect([code, printed, complained]).toEqual([2, '', 'error: away␛ x\n']);
});

test('--json alone is wrong use', async () => {
  expect(await run(['check', '--json'])).toMatchObject({
    code: 2,
    complained: expect.stringContaining('--unanswered'),
  });
});

import { runCommandLine } from '../../src/terminal/command-line';
import type { Host } from '../../src/terminal/host';
import { createFakeHost } from './fake-host';

async function run(args: readonly string[], migrate: Host['migrate']) {
  const fake = createFakeHost('', { migrate });
  return { code: await runCommandLine(args, fake.host), printed: fake.printed(), complained: fake.complained() };
}

test.each([
  [{ from: 0, to: 3 }, 'The schema sfbport was made, of version 3.\n'],
  [{ from: 2, to: 3 }, 'The schema sfbport was brought up from version 2 to 3.\n'],
  [{ from: 3, to: 3 }, 'The schema sfbport is of version 3 already.\n'],
])('says what became of the schema: %j', async (done, said) => {
  expect(await run(['migrate'], async () => done)).toEqual({ code: 0, printed: said, complained: '' });
});

test('names who may read and write from now on', async () => {
  const { printed } = await run(['migrate', '--grant-to', 'sfb\x1bport'], async (_, grantTo) => {
    expect(grantTo).toBe('sfb\x1bport');
    return { from: 1, to: 1 };
  });
  expect(printed).toContain('\n"sfb␛port" may read and write in it.\n');
});

test('says why it cannot be, on one line', async () => {
  expect(await run(['migrate'], async () => ({ problem: 'away\x1b\nx' }))).toEqual({
    code: 2,
    printed: '',
    complained: 'error: away␛ x\n',
  });
});

test.each([[['migrate', 'now']], [['migrate', '--grant-to', '']], [['migrate', '--grant-to', 'a', '--grant-to', 'b']]])(
  '%j is wrong use, and nothing is done',
  async (args) => {
    const migrate = jest.fn();
    expect((await run(args, migrate)).code).toBe(2);
    expect(migrate).not.toHaveBeenCalled();
  },
);

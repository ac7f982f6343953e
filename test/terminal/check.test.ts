import { CatalogError } from '../../src/catalog/catalog-error';
import { check } from '../../src/terminal/check';
import type { Host } from '../../src/terminal/host';
import { createFakeHost } from './fake-host';

async function checked(given: Partial<Host>) {
  const fake = createFakeHost('', { catalog: () => ({}) as never, ...given });
  return { code: await check(fake.host), printed: fake.printed() };
}

test('all is well', async () => {
  expect(await checked({})).toEqual({
    code: 0,
    printed: 'catalog: fine\nsettings: fine\nSlack: not set up, so nothing was asked\n',
  });
  expect((await checked({ env: { SLACK_BOT_TOKEN: 'xoxb-1' } })).printed).toContain('Slack: fine');
});

test('all that is wrong is said at once', async () => {
  const { code, printed } = await checked({
    env: { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' },
    settingProblems: ({ LOG_LEVEL }) => [`LOG_LEVEL is "${LOG_LEVEL}"`],
    catalog: () => {
      throw new CatalogError(['roles.yml: a: is wrong']);
    },
    checkSlack: async () => ['the bot lacks chat:write'],
  });
  expect(code).toBe(2);
  expect(printed).toBe(
    [
      'catalog:',
      '  roles.yml: a: is wrong',
      'settings:',
      '  LOG_LEVEL is "loud"',
      'Slack:',
      '  the bot lacks chat:write',
      '',
    ].join('\n'),
  );
});

test('a catalog that was changed after the build is told', async () => {
  expect(await checked({ catalogIsStale: () => true })).toMatchObject({
    code: 2,
    printed: expect.stringContaining('npm run build'),
  });
});

test('nothing in a problem moves the cursor or starts a line', async () => {
  const { printed } = await checked({
    catalog: () => {
      throw new CatalogError(['roles.yml: \x1b[2Ja\nSlack: fine']);
    },
    settingProblems: () => ['LOG_LEVEL is "\x9b\u202e"'],
  });
  expect(printed).toContain('  roles.yml: ␛[2Ja Slack: fine\n');
  expect(printed).toContain('LOG_LEVEL is "\\u{9b}\\u{202e}"');
});

test('the database is told of where there is one', async () => {
  expect((await checked({ checkDatabase: async () => [] })).printed).toContain('database: fine\n');
  expect(await checked({ checkDatabase: async () => ['it does not answer'] })).toMatchObject({
    code: 2,
    printed: expect.stringContaining('database:\n  it does not answer\n'),
  });
});

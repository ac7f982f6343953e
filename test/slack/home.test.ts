import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { toHome } from '../../src/presentation/slack/home';
import { brokenRules } from '../../src/workspace/slack/block-rules';
import { eventOf } from '../../src/workspace/slack/payloads';
import { asObject, list } from '../../src/workspace/slack/rules';
import { clickOf } from '../support/click-of';
import { printDocument } from '../support/print-document';
import { startBot } from '../support/slack-bot';

const catalog = loadCatalog({});
const spine = createSpine(catalog, '1.2.3');
const languages = ['en', 'ko'] as const;

test.each(languages)('the Home tab reads as it should (%s)', (language) => {
  const golden = join(__dirname, '..', 'golden', 'home', `${language}.txt`);
  const printed = printDocument(spine.home(language));
  if (process.env.UPDATE === '1') {
    mkdirSync(join(golden, '..'), { recursive: true });
    writeFileSync(golden, printed);
  }
  if (!existsSync(golden)) throw new Error(`no golden of Home in ${language}: read it, then keep it with UPDATE=1`);
  expect(printed).toBe(readFileSync(golden, 'utf8'));
});

test.each(languages)('it is what Slack takes, and nothing of it is cut (%s)', (language) => {
  const { blocks } = toHome(spine.home(language), language);
  expect(brokenRules(blocks)).toEqual([]);
  expect(blocks.length).toBeLessThan(50);
  expect(JSON.stringify(blocks)).toContain('sfbport 1.2.3');
  for (const { title } of catalog.sources)
    expect(JSON.stringify(blocks)).toContain(title[language].replaceAll('"', '\\"'));
});

test.each(languages)('each of its buttons is answered with facts, in a direct message (%s)', async (language) => {
  const running = await startBot(spine.ask, { parts: spine });
  try {
    const { slack, sender, idle } = running;
    slack.workspace.locales.set('U0ANN', language);
    await sender.json(eventOf({ type: 'app_home_opened', user: 'U0ANN', tab: 'home' }, slack.workspace));
    await idle();
    const buttons = list(asObject(slack.workspace.homes.get('U0ANN')).blocks)
      .flatMap((block) => list(asObject(block).elements).map(asObject))
      .filter(({ action_id }) => String(action_id).startsWith('ask-'));
    expect(buttons.length).toBeGreaterThan(12);
    for (const { action_id, value } of buttons) {
      const where = { view: { id: 'V1', type: 'home' }, container: { type: 'view', view_id: 'V1' } };
      await sender.interaction(clickOf({ action_id: String(action_id), value: String(value) }, slack.workspace, where));
      await idle();
      const answer = slack.workspace.messages.at(-1);
      expect([value, answer?.channel]).toEqual([value, 'U0ANN']);
      expect([value, JSON.stringify(answer?.blocks)]).toEqual([value, expect.stringContaining('"wrong"')]);
    }
    expect(slack.workspace.messages).toHaveLength(buttons.length);
  } finally {
    await running.close();
  }
});

test('a catalog of its own beside the first is told as well', () => {
  const both = createSpine(loadCatalog({ CATALOG_PATH: join(__dirname, '..', 'fixtures', 'second-product') }), '1.2.3');
  const printed = printDocument(both.home('en'));
  expect(printed).toMatch(/Skype for Business Server, page of 2020-02-13: 91 rows/);
  expect(printed.match(/: \d+ rows?/g)).toHaveLength(2);
});

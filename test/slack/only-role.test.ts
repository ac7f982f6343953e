import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { portText } from '../../src/catalog/port-text';
import { roleMenuAction } from '../../src/presentation/slack/menu';
import { decodeQuestion } from '../../src/question/codec';
import { botForEachTest } from '../support/bot-for-each-test';
import { startBot } from '../support/slack-bot';
import type { Seen } from '../support/slack-person';
import { createPerson } from '../support/slack-person';

// "Only this role", under an answer about several.

const catalog = loadCatalog({});
const spine = createSpine(catalog, '1.0.0');
const running = botForEachTest(() => startBot(spine.ask, { parts: spine }));
const ann = createPerson(running);

test.each([
  ['what is 443 for', ['Front End', 'Director', 'Office Web Apps']],
  ['443은 어디에 쓰이나요', ['프런트 엔드', '디렉터', 'Office Web Apps']],
])('%s: a button for each role', async (text, wanted) => {
  const labels = buttonsOf(await ann.mention(text)).map(({ label }) => label);
  for (const label of wanted) expect(labels).toContain(label);
});

test('the button asks the same port of that role, in the thread', async () => {
  const answer = await ann.mention('5061');
  const button = buttonsOf(answer).find(({ label }) => label === 'Director');
  await ann.click(answer, button?.action_id ?? '');
  expect(running.slack.workspace.messages[1]).toMatchObject({ thread_ts: answer.thread_ts });
  expect(running.slack.workspace.messages[1]?.text).toMatch(/^Directors · 5061/);
});

test('more than five roles are a menu', async () => {
  const answer = await ann.command('1024-65535');
  const menus = (answer.blocks ?? []).flatMap((block) => Object(block).elements ?? []);
  const { options } = menus.find(({ action_id }) => action_id === roleMenuAction);
  expect(options.length).toBeGreaterThan(5);
  await ann.pick(answer, options[0].value);
  expect(running.slack.workspace.responses[1]?.text).toMatch(/1024-65535/);
});

test('an answer about one role offers none', async () => {
  const texts = ['mediation', '5070 on mediation', '8057', 'front end to mediation', 'port 22'];
  for (const text of texts) expect(JSON.stringify(await ann.command(text))).not.toContain('Only this role');
});

test.each(['en', 'ko'] as const)(
  'each of them narrows its question to the role, and finds something (%s)',
  (language) => {
    const ports = [...new Set(catalog.requirements.flatMap((row) => row.ports.map(portText)))];
    let offered = 0;
    for (const port of ports) {
      const reply = spine.ask(language === 'en' ? `what is ${port} for` : `${port} 포트는 어디에 쓰이나요`);
      const { answer, key } = reply;
      if (answer.kind !== 'requirements') continue;
      const roles = answer.sections.flatMap(({ about }) => (about.kind === 'role' ? [about.role.id] : []));
      const choices = answer.choices.filter(({ kind }) => kind === 'role');
      expect(choices).toHaveLength(roles.length > 1 ? roles.length : 0);
      choices.forEach(({ ask }, index) => {
        const narrowed = spine.ask(ask, { key, language });
        const scope = Object(decodeQuestion(key, catalog)).scope;
        expect(Object(decodeQuestion(narrowed.key, catalog)).scope).toEqual({ ...scope, roles: [roles[index]] });
        expect([port, ask, narrowed.answer.kind]).toEqual([port, ask, 'requirements']);
        offered += 1;
      });
    }
    expect(offered).toBeGreaterThan(20);
  },
);

function buttonsOf({ blocks = [] }: Seen): readonly { readonly action_id: string; readonly label: string }[] {
  return blocks
    .flatMap((block) => (Object(block).type === 'actions' ? Object(block).elements : []))
    .filter(({ type }) => type === 'button')
    .map(({ action_id, text }) => ({ action_id, label: text.text }));
}

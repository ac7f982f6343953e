import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { readWrong } from '../../src/presentation/slack/wrong';
import { botForEachTest } from '../support/bot-for-each-test';
import { mutated } from '../support/mutations';
import { startBot } from '../support/slack-bot';
import { createSeeker } from '../support/slack-look-up';
import { actionsOf, createPerson } from '../support/slack-person';

// "This is wrong": a count by kind and language, and one sentence to whoever clicked.

const spine = createSpine(loadCatalog({}), '1.0.0');
const running = botForEachTest(() => startBot(spine.ask, { parts: spine }));
const ann = createPerson(running);

const counted = async ({ parts } = running) =>
  (await parts.counts.list())
    .filter(({ kind }) => kind === 'wrong')
    .map(({ kind, about, language, times }) => [kind, ...about, language, times]);

test.each([
  ['mediation', 'requirements', 'en'],
  ['중재 서버 포트', 'requirements', 'ko'],
  ['ipsec for mediation', 'ipsec-exceptions', 'en'],
  ['nftables for mediation', 'rules', 'en'],
  ['port 22', 'not-found', 'en'],
])('“%s” counts %s (%s), and tells the person alone', async (text, kind, language) => {
  await ann.click(await ann.mention(text), 'wrong');
  expect(await counted()).toEqual([['wrong', kind, language, 1]]);
  expect(running.slack.workspace.responses).toMatchObject([
    { response_type: 'ephemeral', replace_original: false, text: expect.stringMatching(/Thank you|감사합니다/) },
  ]);
  expect(running.slack.workspace.messages).toHaveLength(1);
});

test('tells the person in the thread that they are reading', async () => {
  const answer = await ann.mention('mediation');
  await ann.click(answer, 'wrong');
  expect(answer.thread_ts).toBeTruthy();
  expect(running.slack.workspace.responses).toMatchObject([{ thread_ts: answer.thread_ts }]);
});

test('stands last, also under answers that one person sees and under those of a form', async () => {
  expect(actionsOf(await ann.mention('mediation')).at(-1)).toBe('wrong');
  expect(actionsOf(await ann.command('mediation')).slice(-2)).toEqual(['share', 'wrong']);
  const seeker = createSeeker(running);
  await seeker.submit(await seeker.byShortcut(), { role: 'mediation' });
  expect(actionsOf(running.slack.workspace.messages.at(-1)!).at(-1)).toBe('wrong');
});

test.each(['help', 'thanks', 'hello there', 'MCU ports'])('is not under “%s”, which states no facts', async (text) => {
  expect(actionsOf(await ann.mention(text))).not.toContain('wrong');
});

test('counts a person and a message once, whatever they click in between', async () => {
  const answer = await ann.mention('mediation');
  const at = (ts: string) => (payload: object) => mutated(payload, ['actions', '0', 'block_id'], ts);
  // Another block: not the same click again, as within three seconds it would be.
  for (const block of ['a', 'b', 'c']) await ann.click(answer, 'wrong', at(block));
  expect(await counted()).toEqual([['wrong', 'requirements', 'en', 1]]);
  expect(running.slack.workspace.responses).toHaveLength(3);
});

test('counts another person, and another message', async () => {
  const [one, other] = [await ann.mention('mediation'), await ann.mention('director')];
  await ann.click(one, 'wrong');
  await ann.click(other, 'wrong');
  await ann.click(one, 'wrong', (payload) => mutated(payload, ['user', 'id'], 'U0BOB'));
  expect(await counted()).toEqual([['wrong', 'requirements', 'en', 3]]);
});

test('answers a double click once', async () => {
  const answer = await ann.mention('mediation');
  await ann.click(answer, 'wrong');
  await ann.click(answer, 'wrong');
  expect(running.slack.workspace.responses).toHaveLength(1);
});

test('counts on another replica as well', async () => {
  const answer = await ann.mention('mediation');
  const replica = await startBot(spine.ask, { slack: running.slack, parts: spine });
  try {
    await createPerson(replica).click(answer, 'wrong');
    expect(await counted(replica)).toEqual([['wrong', 'requirements', 'en', 1]]);
  } finally {
    await replica.close();
  }
});

test.each(['', 'x', 'requirements', 'requirements fr', 'help en', 'requirements en x', 5, null])(
  'counts nothing for the value %j, and says so',
  async (value) => {
    expect(readWrong(value)).toBeUndefined();
    const answer = await ann.mention('mediation');
    await ann.click(answer, 'wrong', (payload) => mutated(payload, ['actions', '0', 'value'], value));
    expect(await counted()).toEqual([]);
    expect(running.slack.workspace.responses).toMatchObject([{ text: expect.stringMatching(/no longer works/) }]);
  },
);

test('says nothing of people or their words to the log', async () => {
  await ann.click(await ann.mention('mediation secret-host-7'), 'wrong');
  expect(running.lines.join('')).not.toMatch(/secret-host-7|U0ANN/);
});

import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { actionsOf, createPerson, type Seen } from '../support/slack-person';

// Tables that are longer than a message: page by page, and whole as a file.

const ask = createAsk(loadCatalog({}));
const long =
  'front end and director and mediation and phones and gateway and persistent chat and video interop and CMS';
const running = botForEachTest(() => startBot(ask));
const { posts, responses, files } = seenIn(running);
const ann = createPerson(running);

test.each([long, 'ports 0-65535'])('%s: pages hold every row once, in order', async (text) => {
  const pages: Seen[] = [await ann.mention(text)];
  while (actionsOf(pages.at(-1)!).includes('page')) {
    await ann.click(pages.at(-1)!, 'page');
    pages.push(posts().at(-1)!);
  }
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(rowsIn)).toEqual(rowsOf(text));
  expect(pages.map(spanIn)).toEqual(spansOf(pages.map((page) => rowsIn(page).length)));
});

test('the first page comes with the whole as a file, later ones without', async () => {
  const answer = await ann.mention(long);
  expect(files()).toMatchObject([{ name: expect.stringMatching(/\.xlsx$/), thread_ts: answer.thread_ts }]);
  expect(JSON.stringify(answer.blocks)).toContain(`The whole is in the file ${files()[0]?.name}`);
  await ann.click(answer, 'page');
  expect(posts()).toHaveLength(2);
  expect(posts()[1]).toMatchObject({ channel: answer.channel, thread_ts: answer.thread_ts });
  expect(files()).toHaveLength(1);
});

test('seen by one person, pages stay with them, and the file is sent by a button', async () => {
  const alone = await ann.command(long);
  expect(actionsOf(alone)).toEqual(expect.arrayContaining(['page', 'file', 'share']));
  await ann.click(alone, 'page');
  expect(responses()[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(actionsOf(responses()[1]!)).not.toContain('file');
  expect([...rowsIn(alone), ...rowsIn(responses()[1]!)]).toEqual(rowsOf(long));
  await ann.click(alone, 'file');
  expect(files()).toMatchObject([{ channel: 'D0ANN', name: expect.stringMatching(/\.xlsx$/) }]);
});

test('the next page comes from any replica, and after a restart', async () => {
  const answer = await ann.mention(long);
  const other = await startBot(createAsk(loadCatalog({})), { slack: running.slack });
  await createPerson(other).click(answer, 'page');
  await other.close();
  expect([...rowsIn(answer), ...rowsIn(posts()[1]!)]).toEqual(rowsOf(long));
});

test('a page is gone on from like the answer that it belongs to', async () => {
  await ann.click(await ann.mention(long), 'page');
  const [answer, page] = posts().map(({ metadata }) => Object(metadata));
  expect(page.event_type).toBe(answer.event_type);
  expect(page.event_payload.q).toBe(answer.event_payload.q);
});

test('in Korean', async () => {
  const answer = await ann.mention(`${long} 포트`);
  const [, total, last] = /전체 (\d+)개 행 중 1–(\d+)번째 행/.exec(JSON.stringify(answer.blocks)) ?? [];
  expect([Number(total), Number(last)]).toEqual([rowsOf(`${long} 포트`).length, rowsIn(answer).length]);
  await ann.click(answer, 'page');
  expect([...rowsIn(answer), ...rowsIn(posts()[1]!)]).toEqual(rowsOf(`${long} 포트`));
});

test('where Slack refuses tables, pages are drawn as text and miss nothing', async () => {
  running.slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
  const answer = await ann.mention(long);
  expect(rowsIn(answer)).toEqual([]);
  const shown = Number(/Rows 1–(\d+) of/.exec(JSON.stringify(answer.blocks))?.[1]);
  await ann.click(answer, 'page');
  expect(rowsIn(posts()[1]!)[0]).toEqual(rowsOf(long)[shown]);
});

test.each([
  undefined,
  '',
  '{',
  '{"a":5}',
  JSON.stringify({ a: long }),
  JSON.stringify({ a: long, n: 5_000 }),
  JSON.stringify({ a: long, n: -1 }),
  JSON.stringify({ a: 'thanks', n: 3 }),
])('with the value %j in its button says that it no longer works', async (value) => {
  const answer = await ann.mention(long);
  await ann.click(answer, 'page', (payload) => {
    const { actions } = payload as { actions: readonly object[] };
    return { ...payload, actions: [{ ...actions[0], value }] };
  });
  expect(posts()).toHaveLength(1);
  expect(responses()).toMatchObject([{ text: 'This button no longer works. Please type the question again.' }]);
});

/** All rows that the table of an answer has. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return ask(text).document.flatMap((part) => (part.kind === 'table' ? part.groups.flatMap(({ rows }) => rows) : []));
}

/** The rows that a message shows in its table, without titles. */
function rowsIn({ blocks = [] }: Seen): readonly (readonly string[])[] {
  const [table] = blocks.filter((block) => Object(block).type === 'table');
  if (!table) return [];
  const [, ...rows] = Object(table).rows as readonly (readonly { readonly type: string; readonly text?: string }[])[];
  return rows.filter(([first]) => first?.type === 'raw_text').map((cells) => cells.map(({ text = '' }) => text));
}

function spanIn(seen: Seen): string {
  return /Rows \d+–\d+ of \d+/.exec(JSON.stringify(seen.blocks))?.[0] ?? '';
}

function spansOf(sizes: readonly number[]): readonly string[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return sizes.map((size) => {
    before += size;
    return `Rows ${before - size + 1}–${before} of ${total}`;
  });
}

import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { isTabular, reportOf } from '../../src/presentation/files/report';
import { eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { actionsOf, createPerson } from '../support/slack-person';

// Tables as files: where the person asked, or as a direct message where no file can be.

const ask = createAsk(loadCatalog({}));
const running = botForEachTest(() => startBot(ask));
const { posts, files } = seenIn(running);
const ann = createPerson(running);

describe('a table that is asked for as a file', () => {
  test.each([
    ['mediation as xlsx', 'xlsx', 'sfbport-mediation.xlsx'],
    ['mediation as csv', 'csv', 'sfbport-mediation.csv'],
    ['중재 서버 포트 엑셀로', 'xlsx', 'sfbport-mediation.xlsx'],
    ['ipsec exceptions for edge as xlsx', 'xlsx', 'sfbport-ipsec-exceptions-edge.xlsx'],
    ['all ports as xlsx', 'xlsx', 'sfbport-all-ports.xlsx'],
  ] as const)('%s: stands in the thread, and the message names it', async (text, format, name) => {
    const answer = await ann.mention(text);
    expect(files()).toMatchObject([{ name, title: name, channel: answer.channel, thread_ts: answer.thread_ts }]);
    expect(files()[0]?.bytes).toEqual(await bytesOf(text, format));
    expect(JSON.stringify(answer.blocks).split(name)).toHaveLength(2);
    expect(tablesIn(answer)).toEqual([]);
    expect(actionsOf(answer)).not.toContain('file');
    expect(posts()).toHaveLength(1);
  });

  test('goes on from the table in the thread, and its menu has rules as CSV', async () => {
    const { slack, sender, idle } = running;
    const table = await ann.mention('mediation');
    const reply = { ...mentionOf('as xlsx', slack.workspace), thread_ts: table.thread_ts };
    await sender.json(eventOf(reply, slack.workspace));
    await idle();
    expect(files()).toMatchObject([{ name: 'sfbport-mediation.xlsx', thread_ts: table.thread_ts }]);
    await ann.pick(posts()[1]!, 'rules as csv');
    expect(posts()[2]?.text).toContain('Mediation Servers · CSV');
  });

  test('by command has a button that sends it as a direct message', async () => {
    const alone = await ann.command('mediation as xlsx');
    expect(files()).toEqual([]);
    await ann.click(alone, 'file');
    expect(files()).toMatchObject([{ name: 'sfbport-mediation.xlsx', channel: 'D0ANN', thread_ts: posts()[0]?.ts }]);
    expect(files()[0]?.bytes).toEqual(await bytesOf('mediation as xlsx', 'xlsx'));
  });

  test('is said not to have been taken, where the scope is missing', async () => {
    running.slack.workspace.scopes.delete('files:write');
    await ann.mention('mediation as xlsx');
    expect(posts()[1]).toMatchObject({ text: expect.stringMatching(/^Slack did not take the file/) });
    expect(running.lines.join('')).toContain('files:write');
  });

  test('has no file where there is no row', async () => {
    await ann.mention('port 22 as xlsx');
    await ann.mention('front end to sql as xlsx');
    expect(files()).toEqual([]);
  });
});

test('a table that Slack shows whole has no file', async () => {
  const answer = await ann.mention('front end');
  expect(actionsOf(answer)).not.toContain('page');
  expect(files()).toEqual([]);
  expect(actionsOf(await ann.command('front end'))).not.toContain('file');
});

async function bytesOf(text: string, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const { answer } = ask(text);
  if (!isTabular(answer)) throw new Error(`${text} has no table`);
  return Buffer.from(await reportOf(answer, format).content());
}

function tablesIn({ blocks = [] }: { readonly blocks?: readonly unknown[] }) {
  return blocks.filter((block) => Object(block).type === 'table');
}

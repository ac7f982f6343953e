import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LogLevel } from '@slack/bolt';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import {
  commandOf,
  eventOf,
  filledInOf,
  mentionOf,
  sentView,
  shortcutOf,
  suggestionOf,
} from '../../src/workspace/slack/payloads';
import { clickOf } from '../support/click-of';
import { disconnectFor, type Envelope, envelopeOf, rateLimited } from '../support/socket-server/envelopes';
import { type SocketRunning, startSocketBot } from '../support/socket-server/socket-bot';
import type { Connection } from '../support/socket-server/socket-server';
import { until } from '../support/socket-server/until';

// What comes over a connection of Socket Mode: what Slack sends, twice, in a crowd, and what it never should.

let running: SocketRunning;
let connection: Connection;
const spine = createSpine(loadCatalog({}), '1.0.0');
const question = 'what does mediation need';

beforeEach(async () => {
  running = await startSocketBot(spine.ask, { level: LogLevel.DEBUG, spine });
  connection = running.slack.connections[0] as Connection;
});

afterEach(async () => {
  await running.close();
  jest.restoreAllMocks();
  expect(running.lines.join('')).not.toMatch(/ticket-|xapp-1|xoxb-|what does mediation|legacy-token/);
});

/** The same connection stands, and answers once. */
async function stillWorks(): Promise<void> {
  await running.asks(question);
  expect([running.slack.connections.length, connection.isOpen()]).toEqual([1, true]);
}

function mention(text = question): Required<Envelope> {
  const { workspace } = running.slack;
  return envelopeOf('events_api', eventOf(mentionOf(text, workspace), workspace));
}

test('app_rate_limited is acknowledged and said in the log', async () => {
  const limited = rateLimited();
  running.send(limited);
  await stillWorks();
  expect(connection.acknowledged).toContain(limited.envelope_id);
  expect(running.lines.join('')).toMatch(/\[WARN\] Slack drops events .*app_rate_limited/);
});

test.each<[string, string]>([
  ['broken JSON with a text in it', `{"type":"events_api","payload":{"event":{"text":"${question}`],
  ['no JSON', question],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '5'],
  ['a list', '[]'],
  ['an unknown kind', '{"type":"brand_new","envelope_id":"new-1","payload":{"text":"what does mediation need"}}'],
  ['a kind that is no text', '{"type":5}'],
  ['a kind that the client uses itself', '{"type":"disconnected","payload":{}}'],
  ['another one', '{"type":"error","payload":{}}'],
  ['an inherited name', '{"type":"__proto__","payload":{}}'],
  ['a kind that is an object', '{"type":{"toString":5}}'],
  ['an event without a payload', '{"type":"events_api","envelope_id":"no-1"}'],
  ['a payload that is null', '{"type":"events_api","envelope_id":"no-2","payload":null}'],
  ['a payload without an event', '{"type":"events_api","envelope_id":"no-3","payload":{"type":"event_callback"}}'],
  ['an event that is null', '{"type":"events_api","envelope_id":"no-4","payload":{"event":null}}'],
  ['a command that is null', '{"type":"slash_commands","envelope_id":"no-5","payload":null}'],
  ['a click that is a text', '{"type":"interactive","envelope_id":"no-6","payload":"what does mediation need"}'],
  ['a click of no known kind', '{"type":"interactive","envelope_id":"no-7","payload":{"type":"brand_new"}}'],
])('%s: the connection stands, and the next question is answered', async (_, text) => {
  connection.send(text);
  await stillWorks();
});

test('an end for a reason that is none is an end like any other', async () => {
  connection.send('{"type":"disconnect","reason":{"toString":5}}');
  await until(() => running.slack.connections.length === 2);
  await running.asks(question);
});

test('binary frames are left aside, and so are pings', async () => {
  connection.sendBinary(Buffer.from([0, 1, 2, 255]));
  connection.sendBytes(Buffer.from([0x89, 0]));
  await stillWorks();
});

test('frames that come byte by byte, and many that come at once', async () => {
  const both = [mention(), mention()].map((one) => JSON.stringify(one));
  for (const byte of frame(both[0] ?? '')) connection.sendBytes(Buffer.from([byte]));
  connection.sendBytes(Buffer.concat([frame(both[1] ?? ''), frame(JSON.stringify(rateLimited()))]));
  await until(() => running.slack.workspace.messages.length === 2);
  await stillWorks();
});

test('a huge frame is one question', async () => {
  running.send(mention(`mediation ${'lorem ipsum '.repeat(100_000)}`));
  await until(() => running.slack.workspace.messages.length === 1, 15_000);
  await stillWorks();
}, 30_000);

test('an envelope without an envelope_id is answered', async () => {
  const { envelope_id: _, ...without } = mention();
  running.send(without);
  await until(() => running.slack.workspace.messages.length === 1);
  await stillWorks();
});

describe('is answered once', () => {
  test('an event that Slack delivers again', async () => {
    const one = mention();
    running.send(one);
    running.send({ ...one, retry_attempt: 1, retry_reason: 'timeout' } as Envelope);
    running.send(envelopeOf('events_api', one.payload as object, { retry_attempt: 2, retry_reason: 'timeout' }));
    await until(() => connection.acknowledged.length === 3);
    await stillWorks();
    expect(running.slack.workspace.messages).toHaveLength(2);
  });

  test('an event that comes over two connections', async () => {
    running.send(disconnectFor('warning'));
    await running.connected(2);
    const one = mention();
    for (const each of running.slack.live()) running.send(one, each);
    await until(() => running.slack.live().every(({ acknowledged }) => acknowledged.length === 1));
    await running.idle();
    expect(running.slack.live()).toHaveLength(2);
    expect(running.slack.workspace.messages).toHaveLength(1);
  });

  test('an event whose acknowledgement came too late for its connection', async () => {
    const one = mention();
    running.send(one);
    connection.cut();
    await running.connected(2);
    running.send({ ...one, retry_attempt: 1, retry_reason: 'timeout' } as Envelope);
    await until(() => running.slack.connections[1]?.acknowledged.length === 1);
    await running.idle();
    expect(running.slack.workspace.messages).toHaveLength(1);
  });

  test('each of a crowd, though Slack reads slowly', async () => {
    connection.stopReading();
    for (let count = 0; count < 50; count += 1) running.send(mention());
    await until(() => running.slack.workspace.messages.length === 50, 15_000);
    await running.idle();
    expect(running.slack.workspace.messages).toHaveLength(50);
  }, 30_000);
});

test('a command whose connection ends before it is acknowledged gets an answer or a sentence', async () => {
  const { slack } = running;
  running.send(envelopeOf('slash_commands', commandOf(question, slack.responseUrl(), slack.workspace)));
  connection.cut();
  await until(() => slack.workspace.responses.length === 1);
  await running.connected(2);
  await running.asks(question);
});

test('a click is acknowledged and answered', async () => {
  const { slack } = running;
  const where = { channel: { id: 'C0NET', name: 'network' }, message: { ts: '1600000000.000001' } };
  const click = clickOf({ action_id: 'ask-0', value: '{"a":"mediation"}' }, slack.workspace, where);
  running.send(envelopeOf('interactive', click));
  await until(() => slack.workspace.messages.length === 1);
  expect(connection.acknowledged).toHaveLength(1);
});

test('a form is opened, offers names, says what is wrong in it, and is answered once, however often it comes', async () => {
  const { slack } = running;
  const { workspace } = slack;
  const said = async (type: 'interactive', payload: object) => {
    const envelope = envelopeOf(type, payload);
    running.send(envelope);
    await until(() => connection.acknowledged.includes(envelope.envelope_id));
    return connection.said[connection.acknowledged.indexOf(envelope.envelope_id)];
  };
  await said('interactive', shortcutOf('look_up', workspace));
  await until(() => workspace.views.length === 1);
  const form = workspace.views[0]!;
  const typed = { action_id: 'look-up-role', block_id: 'look-up-role', value: 'mediation' };
  const where = { container: { type: 'view', view_id: form.id }, view: sentView(form, {}, workspace) };
  expect(await said('interactive', suggestionOf(typed, workspace, where))).toMatchObject({
    options: expect.arrayContaining([expect.objectContaining({ value: 'mediation' })]),
  });
  const ports = (value: string) => ({ 'look-up-ports': { 'look-up-ports': { type: 'plain_text_input', value } } });
  expect(await said('interactive', filledInOf(form, ports('99999'), workspace))).toMatchObject({
    response_action: 'errors',
    errors: { 'look-up-ports': expect.any(String) },
  });
  const filledIn = filledInOf(form, ports('5061'), workspace);
  await said('interactive', filledIn);
  await said('interactive', filledIn);
  await running.idle();
  expect(workspace.messages).toMatchObject([{ channel: 'U0ANN', text: expect.stringMatching(/^5061/) }]);
});

test('a hundred connections one after another leave nothing behind', async () => {
  const used = () => {
    // A mock keeps what it was called with.
    jest.clearAllMocks();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const { slack } = running;
  // What is made for a first answer is no leak.
  await running.asks(question);
  let before = 0;
  for (let count = 1; count <= 120; count += 1) {
    if (count === 40) before = used();
    // What has held is replaced without a wait.
    running.elapse(60_000);
    running.send(disconnectFor('warning'));
    await until(() => slack.live().length === 2);
    await until(() => {
      running.elapse(1_000);
      return slack.live().length === 1;
    });
  }
  expect(slack.connections.filter((one) => one.isOpen())).toHaveLength(1);
  await running.asks(question);
  expect(slack.asked()).toBe(121);
  expect((used() - before) / 1e6).toBeLessThan(2);
}, 90_000);

function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 126, 0, 0]);
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

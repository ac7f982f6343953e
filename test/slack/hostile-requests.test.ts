import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { clickOf } from '../support/click-of';
import { createFakeAsk, type FakeAsk } from '../support/fake-ask';
import { type Running, signingSecret, startBot } from '../support/slack-bot';

// Over real sockets, against the bot in HTTP mode: what Slack did not send is refused, and nothing of it is answered.

let running: Running;
let fake: FakeAsk;

beforeAll(async () => {
  fake = createFakeAsk();
  running = await startBot(fake.ask);
});

beforeEach(() => void fake.asked.splice(0));

afterEach(async () => {
  await running.idle();
  expect((await fetch(`${running.url}/health`)).status).toBe(200);
});

afterAll(() => running.close());

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const now = () => Math.floor(Date.now() / 1_000);

function signatureOf(body: string, timestamp: number | string, secret = signingSecret): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function signed(body: string, timestamp: number | string = now(), secret = signingSecret): Record<string, string> {
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': signatureOf(body, timestamp, secret) };
}

function event(): string {
  return JSON.stringify(eventOf(mentionOf('mediation', running.slack.workspace), running.slack.workspace));
}

/** The status; 0 where the connection was cut instead. */
async function post(body: string | Buffer, headers: Record<string, string>, path = '/slack/events'): Promise<number> {
  const sent = fetch(`${running.url}${path}`, { method: 'POST', headers: { 'content-type': json, ...headers }, body });
  return sent.then(({ status }) => status).catch(() => 0);
}

describe('is refused, and not answered', () => {
  test.each<[string, (body: string) => Record<string, string>]>([
    ['unsigned', () => ({})],
    ['a signature without its time', (body) => ({ 'x-slack-signature': signatureOf(body, now()) })],
    ['a time without a signature', () => ({ 'x-slack-request-timestamp': String(now()) })],
    ['another secret', (body) => signed(body, now(), 'another secret')],
    ['the right signature of another body', (body) => signed(`${body} `)],
    ['another time than was signed', (body) => ({ ...signed(body), 'x-slack-request-timestamp': String(now() - 2) })],
    [
      'another version',
      (body) => ({ ...signed(body), 'x-slack-signature': signatureOf(body, now()).replace('v0', 'v1') }),
    ],
    ['an empty signature', (body) => ({ ...signed(body), 'x-slack-signature': '' })],
    ['more than five minutes old', (body) => signed(body, now() - 301)],
    ['more than five minutes ahead', (body) => signed(body, now() + 310)],
    ['a time that is none', (body) => signed(body, 'NaN')],
    ['a time without an end', (body) => signed(body, 'Infinity')],
  ])('%s', async (_, headersOf) => {
    const body = event();
    expect(await post(body, headersOf(body))).toBe(401);
    await running.idle();
    expect(fake.asked).toEqual([]);
  });

  test('a body over the limit, announced or not', async () => {
    const huge = JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) });
    expect([413, 0]).toContain(await post(huge, signed(huge)));
    expect([413, 0]).toContain(await post(huge, {}));
    expect(await chunked(huge, signed(huge))).toBe(413);
    expect(await chunked(huge, {})).toBe(413);
  });

  test('unsigned, as soon as it is longer than a check of Slack’s', async () => {
    expect(await post('x'.repeat(9_000), {})).toBe(413);
  });

  test('compressed, as nothing is unpacked', async () => {
    const bomb = gzipSync('0'.repeat(20_000_000));
    const headers = { 'content-encoding': 'gzip', ...signed(bomb.toString()) };
    expect(await post(bomb, headers)).toBe(415);
  });

  test.each(['null', '[]', '5', '"x"', ' null', 'payload=null', 'payload=[]', 'payload=%35'])('%s', async (body) => {
    const type = { 'content-type': body.startsWith('payload') ? form : json };
    expect(await post(body, { ...signed(body), ...type })).toBe(400);
    expect(await post(body, type)).toBe(400);
  });

  test.each(['{', '{"a":', `{"a":${'['.repeat(100_000)}`, '{"type":"event_callback","event":null}'])(
    'what cannot be parsed, or says nothing: %.40s',
    async (body) => expect(await post(body, signed(body))).toBeGreaterThanOrEqual(400),
  );

  test('a payload that comes with a check of Slack’s', async () => {
    const body = `ssl_check=1&${new URLSearchParams(commandOf('mediation', running.slack.responseUrl(), running.slack.workspace))}`;
    expect(await post(body, { 'content-type': form })).toBe(200);
    await running.idle();
    expect(fake.asked).toEqual([]);
  });
});

test('other methods and paths are not there, and what was asked for is not logged', async () => {
  const secret = '/xoxp-somebody?trigger_id=1.2.abc';
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
    expect([method, await raw(`${method} /slack/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)]).toEqual([
      method,
      404,
    ]);
  for (const path of [secret, '/slack', '/..%2f..%2fetc/passwd', '/slack/events/../../health%00'])
    expect([path, await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)]).toEqual([path, 404]);
  expect(await raw('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toBe(400);
  expect(running.lines.join('')).not.toMatch(/somebody|1\.2\.abc|passwd/);
});

test('however many come unsigned, the log says it once a minute', async () => {
  for (let count = 0; count < 20; count += 1) expect(await post(`{"text":"somebody ${count}"}`, {})).toBe(401);
  const said = running.lines.filter((line) => line.includes('x-slack-signature did not have the expected type'));
  expect(said).toHaveLength(1);
});

/** How many requests were turned away so far with this status. */
async function refused(status: number): Promise<number> {
  const { text } = await running.parts.metrics.page(true);
  return Number(new RegExp(`^sfbport_refused_requests_total\\{status="${status}"\\} (\\d+)$`, 'm').exec(text)?.[1]);
}

test('what is no HTTP, and headers without an end, and each is counted', async () => {
  const before = [await refused(400), await refused(431)];
  expect(await raw('hello\r\n\r\n')).toBe(400);
  expect(await raw(`POST /slack/events HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)).toBe(431);
  expect(await raw('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n')).toBe(400);
  expect(
    await raw(
      'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
  ).toBe(400);
  expect([await refused(400), await refused(431)]).toEqual([before[0]! + 3, before[1]! + 1]);
});

describe('who is slow', () => {
  test('with headers or with a body is cut off after seconds and counted, and others are answered meanwhile', async () => {
    const began = Date.now();
    const before = await refused(408);
    const start = 'POST /slack/events HTTP/1.1\r\nHost: x\r\n';
    const headers = Object.entries({ 'content-type': json, 'content-length': '1000', ...signed('x') });
    const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const took = async (statuses: Promise<readonly number[]>) => {
      expect(new Set(await statuses)).toEqual(new Set([408]));
      return Date.now() - began;
    };
    const slow = [
      took(Promise.all(Array.from({ length: 50 }, () => raw(start, drip('X: y\r\n'))))),
      took(Promise.all(Array.from({ length: 50 }, () => raw(`${start}${head}\r\n`, drip('x'))))),
    ];
    const body = event();
    expect(await post(body, signed(body))).toBe(200);
    const [headersTook, bodyTook] = await Promise.all(slow);
    expect(headersTook).toBeLessThan(9_000);
    expect(bodyTook).toBeLessThan(16_000);
    expect(await refused(408)).toBe(before + 100);
  }, 40_000);

  test('or says nothing on many connections takes none from the others beyond a bound, and each beyond is counted', async () => {
    const before = await refused(503);
    const idle = await Promise.all(Array.from({ length: 400 }, () => connected()));
    const body = event();
    expect(await post(body, signed(body))).toBe(200);
    const more = await Promise.all(Array.from({ length: 200 }, () => connected()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const living = [...idle, ...more].filter(({ destroyed }) => !destroyed).length;
    expect(living).toBeLessThanOrEqual(500);
    expect(await refused(503)).toBe(before + 600 - living);
    for (const socket of [...idle, ...more]) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
});

describe('the same request twice', () => {
  test('an event is answered once', async () => {
    const body = event();
    const headers = signed(body);
    expect([await post(body, headers), await post(body, headers)]).toEqual([200, 200]);
    await running.idle();
    expect(fake.asked).toHaveLength(1);
  });

  test('a command is answered once', async () => {
    const fields = commandOf('mediation', running.slack.responseUrl(), running.slack.workspace);
    const body = String(new URLSearchParams(fields));
    const headers = { ...signed(body), 'content-type': form };
    expect([await post(body, headers), await post(body, headers)]).toEqual([200, 200]);
    await running.idle();
    expect(running.slack.workspace.responses).toHaveLength(1);
  });

  test('a click is answered once, and a later one again', async () => {
    const where = { view: { type: 'home' }, container: { type: 'view' } };
    const payload = clickOf({ action_id: 'ask-0', value: '{"a":"mediation"}' }, running.slack.workspace, where);
    for (const each of [payload, payload, { ...payload, trigger_id: '9.9.another' }])
      expect(await running.sender.interaction(each)).toBe(200);
    await running.idle();
    expect(fake.asked.filter(({ text }) => text === 'mediation')).toHaveLength(2);
  });
});

/** Without a length that is known before. */
function chunked(body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(`${running.url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': json, ...headers },
    });
    sent.on('response', ({ statusCode = 0 }) => {
      resolve(statusCode);
      sent.destroy();
    });
    sent.on('error', () => resolve(0));
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536));
    sent.end();
  });
}

/** The status of the answer to these bytes; 0 where none came. `more` may go on writing. */
async function raw(bytes: string, more: (socket: Socket) => () => void = () => () => undefined): Promise<number> {
  const socket = await connected();
  return new Promise((resolve) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.write(bytes);
    const stop = more(socket);
    socket.on('close', () => {
      stop();
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0));
    });
  });
}

/** A few letters now and then. */
function drip(text: string): (socket: Socket) => () => void {
  return (socket) => {
    const timer = setInterval(() => socket.writable && socket.write(text), 500);
    return () => clearInterval(timer);
  };
}

function connected(): Promise<Socket> {
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('close', () => resolve(socket));
  });
}

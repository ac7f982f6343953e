import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type DeskClient, openDesk } from '../support/desk';
import { temporaryDirectory } from '../support/temporary-directory';

// Whatever reaches the workspace's port is not yet the person at the page.

const page = temporaryDirectory({
  'index.html': '<!doctype html><title>x</title>',
  'page.js': 'x',
  '.env': 'SECRET',
  'notes.txt': 'x',
});
let desk: DeskClient;
let port: number;

beforeAll(async () => {
  desk = await openDesk({ page });
  port = Number(new URL(desk.open.url).port);
});

afterAll(() => desk.close());

describe('a request', () => {
  test.each([
    ['of a name that leads here', { host: 'evil.example' }],
    ['of a name that leads here, with the port', { host: `evil.example:3000` }],
    ['without the port', { host: '127.0.0.1' }],
    ['of all addresses', { host: '0.0.0.0:3000' }],
  ])('with the Host %s is refused everywhere', async (_, headers) => {
    for (const path of ['/', '/desk/state', '/desk/changes', '/api/auth.test']) {
      expect((await ask('GET', path, headers)).status).toBe(403);
    }
    expect((await ask('POST', '/desk/rateLimit', { ...ours(), ...headers }, '{"isOn":true}')).status).toBe(403);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['the same over TLS', { origin: `https://127.0.0.1` }],
    ['a sandbox', { origin: 'null' }],
    ['nowhere', { origin: undefined }],
  ])('that does something and comes from %s is refused', async (_, headers) => {
    const { status, body } = await ask('POST', '/desk/rateLimit', { ...ours(), ...headers }, '{"isOn":true}');
    expect([status, JSON.parse(body)]).toEqual([403, { error: expect.any(String) }]);
    expect((await desk.state()).isRateLimited).toBe(false);
  });

  test('that another site’s page causes sees no state and no file', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask('GET', '/desk/state', { 'sec-fetch-site': site })).status).toBe(403);
      expect((await ask('GET', '/desk/files/F1', { 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await ask('GET', '/desk/state', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test.each(['/x/../desk', '/./desk', '/%2e/desk', 'http://evil.example/desk'])(
    'to %s is one to the desk, and guarded like it',
    async (folder) => {
      expect((await ask('GET', `${folder}/state`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      const headers = { ...ours(), origin: undefined };
      expect((await ask('POST', `${folder}/rateLimit`, headers, '{"isOn":true}')).status).toBe(403);
      expect((await desk.state()).isRateLimited).toBe(false);
    },
  );

  test.each(['//', '///', '/\\\\'])('to %s leads nowhere', async (path) => {
    expect((await ask('GET', path, {})).status).toBe(404);
  });

  test.each([
    ['nested too deeply', `{"conversation":"C0NET","text":"x","values":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['of what is no text and cannot become one', '{"conversation":"C0NET","text":"x","values":{"toString":1}}'],
  ])('%s is refused', async (_, body) => {
    expect((await ask('POST', '/desk/act', ours(), body)).status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined])(
    'of the type %s is refused',
    async (type) => {
      const headers = { ...ours(), 'content-type': type };
      expect((await ask('POST', '/desk/rateLimit', headers, '{"isOn":true}')).status).toBe(415);
    },
  );

  test.each(['', '{', '5', 'null', '[]', '"x"'])('with %j as its JSON is refused', async (body) => {
    expect((await ask('POST', '/desk/rateLimit', ours(), body)).status).toBe(400);
  });

  test.each([
    ['/desk/rateLimit', { isOn: 'yes' }],
    ['/desk/locale', { locale: 'fr-FR' }],
    ['/desk/say', { conversation: 5, text: 'x' }],
    ['/desk/say', { conversation: 'C0NET', text: { toString: 1 } }],
    ['/desk/say', { conversation: 'C0NET', text: 'x', thread: 5 }],
    ['/desk/say', { conversation: 'C0NET', text: 'x'.repeat(12_001) }],
    ['/desk/act', { on: null }],
    ['/desk/act', { on: [], blockId: 'x', actionId: 'x' }],
    ['/desk/shortcut', {}],
  ])('%s with %j is refused with a sentence', async (path, body) => {
    const answer = await ask('POST', path, ours(), JSON.stringify(body));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([400, { error: expect.stringMatching(/\.$/) }]);
  });

  test.each([
    ['/desk/say', { conversation: 'C0OTHER', text: 'x' }],
    ['/desk/say', { conversation: 'C0NET', text: 'x', thread: '1.000000' }],
    ['/desk/command', { conversation: 'constructor', text: 'x' }],
    ['/desk/act', { on: { kind: 'message', conversation: 'C0NET', ts: '1' }, blockId: 'x', actionId: 'x' }],
    ['/desk/act', { on: { kind: 'view', viewId: '__proto__' }, blockId: 'x', actionId: 'x' }],
  ])('%s with %j finds nothing', async (path, body) => {
    expect((await ask('POST', path, ours(), JSON.stringify(body))).status).toBe(404);
  });

  test.each(['/desk/constructor', '/desk/__proto__', '/desk/other', '/desk/say/x', '/desk/'])(
    '%s is none',
    async (path) => {
      expect((await ask('POST', path, ours(), '{}')).status).toBe(405);
      expect((await ask('GET', path, ours())).status).toBe(404);
    },
  );

  test('that is too large is refused, whether it says so or not', async () => {
    const large = JSON.stringify({ conversation: 'C0NET', text: 'x'.repeat(300_000) });
    expect((await ask('POST', '/desk/say', ours(), large)).status).toBe(413);
    expect((await ask('POST', '/desk/say', { ...ours(), 'transfer-encoding': 'chunked' }, large)).status).toBe(413);
    expect((await desk.state()).messages.filter(({ author }) => author === 'U0ANN')).toEqual([]);
  });

  test('of the Web API needs the token, which is another in each workspace', async () => {
    const answerTo = async (authorization?: string) =>
      JSON.parse((await ask('POST', '/api/auth.test', authorization ? { authorization } : {}, '')).body);
    expect(await answerTo()).toEqual({ ok: false, error: 'not_authed' });
    expect(await answerTo('Bearer xoxb-1-fake')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(await answerTo(`Bearer ${desk.open.token}`)).toMatchObject({ ok: true });
    const other = await openDesk();
    expect([other.open.token, other.open.signingSecret]).not.toContain(desk.open.token);
    await other.close();
  });
});

describe('the page', () => {
  test('comes with a policy under which nothing is of anywhere else', async () => {
    const { status, headers } = await ask('GET', '/', {});
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect((await ask('GET', '/page.js', {})).headers['content-type']).toMatch(/^text\/javascript/);
  });

  test.each(['/.env', '/notes.txt', '/..%2f..%2fpackage.json', '/../package.json', '/%2e%2e/x.js', '/a/b.js', '/x.js'])(
    '%s is no part of it',
    async (path) => {
      expect((await ask('GET', path, {})).status).toBe(404);
    },
  );

  test('that is not built says how it is', async () => {
    const other = await openDesk();
    const response = await fetch(other.open.url);
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    await other.close();
  });
});

test('changes are told as they come, to whoever listens', async () => {
  const response = await fetch(`${desk.open.url}/desk/changes`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { version } = await desk.state();
  expect((await reader.read()).value).toBe(`data: ${version}\n\n`);
  await desk.done('locale', { locale: 'en-US' });
  expect((await reader.read()).value).toBe(`data: ${version + 1}\n\n`);
  await reader.cancel();
});

test('only what is new is told, and all of it to whom another workspace told a version', async () => {
  const all = await desk.state();
  expect((await desk.state(all.version)).messages).toEqual([]);
  expect((await desk.state(all.version + 1_000)).messages).toEqual(all.messages);
  await desk.done('say', { conversation: 'C0NET', text: 'hello & goodbye' });
  expect((await desk.state(all.version)).messages).toMatchObject([{ text: 'hello &amp; goodbye' }]);
});

test('nothing listens on the other addresses of this machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  for (const { address } of [...others, { address: '127.0.0.2' }]) {
    const error = await new Promise((resolve) => {
      const socket = connect({ host: address, port }, () => resolve('connected'));
      socket.on('error', ({ name }) => resolve(name)).on('close', () => socket.destroy());
    });
    expect([address, error]).toEqual([address, expect.not.stringMatching('connected')]);
  }
});

function ours(): Record<string, string> {
  return { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
}

/** As any program could ask: fetch sets Host and Origin as it likes. */
function ask(method: string, path: string, headers: Record<string, string | undefined>, body?: string) {
  const given = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).filter(([, value]) => value !== undefined);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers: Object.fromEntries(given), agent: false },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    outgoing.on('error', reject).end(body);
  });
}

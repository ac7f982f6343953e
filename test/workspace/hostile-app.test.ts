import fc from 'fast-check';
import { type DeskClient, openDesk } from '../support/desk';

// An app with the token may send anything: it is told what is wrong, and the page can still be shown.

let desk: DeskClient;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.close());

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])('%j is no method', async (method) => {
  expect(await call(method, {})).toEqual({ ok: false, error: 'unknown_method' });
});

test.each([
  ['blocks', 'chat.postMessage', { channel: 'C0NET', text: 'x', blocks: `[{"type":"divider","x":${nested(20_000)}}]` }],
  ['metadata', 'chat.postMessage', { channel: 'C0NET', text: 'x', metadata: `{"x":${nested(20_000)}}` }],
  ['a Home tab', 'views.publish', { user_id: 'U0ANN', view: home(nested(20_000)) }],
  ['a channel that is no text', 'chat.postMessage', { channel: '{"toString":1}', text: 'x' }],
  ['a block of no kind', 'chat.postMessage', { channel: 'C0NET', text: 'x', blocks: '[{"type":{"toString":1}}]' }],
  ['a file of no id', 'files.completeUploadExternal', { channel_id: 'C0NET', files: '[{"id":{"toString":1}}]' }],
  ['a thread of no ts', 'conversations.replies', { channel: 'C0NET', ts: '{"toString":1}' }],
])('%s that cannot be written again: the app has an answer, and everybody the state', async (_, method, args) => {
  expect(await call(method, args)).toMatchObject({ ok: expect.any(Boolean) });
  expect(await call('conversations.history', { channel: 'C0NET', include_all_metadata: 'true' })).toMatchObject({
    ok: true,
  });
  expect((await desk.state()).messages).not.toEqual([]);
});

test('whatever is called with whatever, there is an answer', async () => {
  const methods = [
    'chat.postMessage',
    'chat.update',
    'chat.delete',
    'chat.postEphemeral',
    'views.open',
    'views.publish',
  ];
  const args = ['channel', 'text', 'ts', 'blocks', 'view', 'user_id', 'user', 'trigger_id', 'metadata', 'thread_ts'];
  const value = fc.oneof(fc.constantFrom('C0NET', 'U0ANN', 'D0ANN', ''), fc.string(), fc.json({ maxDepth: 4 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...methods),
      fc.dictionary(fc.constantFrom(...args), value),
      async (method, given) => {
        expect(await call(method, given)).toMatchObject({ ok: expect.any(Boolean) });
        expect((await desk.state()).version).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  `${'가'.repeat(199)}😀`,
  'a\r\nSet-Cookie: x=1',
  '"; filename=evil.exe',
  '..\\..\\x',
  '\u202eexe.txt',
  '.....',
])('a file called %j is saved under a name that steers nothing', async (filename) => {
  const id = await shared(filename);
  const response = await fetch(`${desk.open.url}/desk/files/${id}`);
  expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[^"\\/\r\n]+"; filename\*=UTF-8''[\w.!~%-]+$/,
  );
});

test('what is uploaded as no form is refused', async () => {
  const { upload_url } = await call('files.getUploadURLExternal', { filename: 'x', length: '1' });
  const response = await fetch(String(upload_url), {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'text/x' },
  });
  expect(response.status).toBe(400);
});

function home(inside: string): string {
  return `{"type":"home","private_metadata":${inside},"blocks":[{"type":"divider"}]}`;
}

async function shared(filename: string): Promise<string> {
  const { upload_url, file_id } = await call('files.getUploadURLExternal', { filename, length: '1' });
  const body = new FormData();
  body.append('body', new Blob(['x']));
  await fetch(String(upload_url), { method: 'POST', body });
  await call('files.completeUploadExternal', { files: JSON.stringify([{ id: file_id }]), channel_id: 'C0NET' });
  return String(file_id);
}

async function call(method: string, args: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(`${desk.open.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${desk.open.token}` },
    body: new URLSearchParams(args),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

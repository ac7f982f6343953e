import { brokenHome, brokenModal } from '../../src/workspace/slack/modal-rules';
import { brokenOptions } from '../../src/workspace/slack/option-rules';
import { createWorkspace } from '../../src/workspace/slack/workspace';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack';

// Slack's own errors for bad input: what the fake takes, Slack should take too.

let slack: FakeSlack;
let now: number;

beforeEach(async () => {
  now = 1_700_000_000_000;
  slack = await startFakeSlack(createWorkspace({ now: () => now }));
});

afterEach(() => slack.close());

const table = (...cells: string[]) => ({
  type: 'table',
  rows: [['Port'], cells].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
});
const plain = (text: string) => ({ type: 'plain_text', text });
const section = { type: 'section', text: plain('x') };
const options = (count: number, text = 'x', value = 'v') =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`${text}`), value: `${value}${index}` }));
const modal = { type: 'modal', title: plain('x'), blocks: [section] };
const hello = { channel: 'C0NET', text: 'x' };

describe('chat.postMessage', () => {
  test.each([
    ['channel_not_found', { ...hello, channel: 'C0OTHER' }],
    ['channel_not_found', { ...hello, channel: 'network' }],
    ['no_text', { channel: 'C0NET' }],
    ['msg_too_long', { ...hello, text: 'x'.repeat(40_001) }],
    ['invalid_blocks', { ...hello, blocks: [table('5061'), table('5061')] }],
    ['invalid_blocks', { ...hello, blocks: [table('')] }],
    ['invalid_blocks', { ...hello, blocks: Array.from({ length: 51 }, () => section) }],
    ['invalid_blocks', { ...hello, blocks: [{ type: 'section', text: plain('x'.repeat(3_001)) }] }],
    ['invalid_blocks', { ...hello, blocks: [{ type: 'input' }] }],
  ])('%s', async (error, args) => {
    expect(await call('chat.postMessage', args)).toMatchObject({ ok: false, error });
    expect(slack.workspace.messages).toEqual([]);
  });

  test('not_in_channel, where the bot was never invited', async () => {
    slack.workspace.channels.push({ id: 'C0OTHER', name: 'other', hasBot: false });
    expect(await call('chat.postMessage', { ...hello, channel: 'C0OTHER' })).toMatchObject({ error: 'not_in_channel' });
  });

  test('takes what is just within its limits', async () => {
    const blocks = [table('5061'), ...Array.from({ length: 49 }, () => section)];
    expect(await call('chat.postMessage', { ...hello, text: 'x'.repeat(40_000), blocks })).toMatchObject({ ok: true });
  });
});

test('chat.update and chat.delete: of the bot’s own messages, and only of those that are there', async () => {
  const { ts } = await call('chat.postMessage', hello);
  const { messages } = slack.workspace;
  messages.push({ ts: '1.000000', channel: 'C0NET', user: 'U0ANN', text: 'mine' });
  expect(await call('chat.update', { ...hello, ts: '2.000000' })).toMatchObject({ error: 'message_not_found' });
  expect(await call('chat.update', { ...hello, ts: '1.000000' })).toMatchObject({ error: 'cant_update_message' });
  expect(await call('chat.update', { ...hello, ts, blocks: [table('')] })).toMatchObject({ error: 'invalid_blocks' });
  expect(await call('chat.update', { ...hello, ts, text: 'other' })).toMatchObject({ ok: true });
  expect(messages.map(({ text }) => text)).toEqual(['other', 'mine']);
  expect(await call('chat.delete', { channel: 'C0NET', ts: '1.000000' })).toMatchObject({
    error: 'cant_delete_message',
  });
  expect(await call('chat.delete', { channel: 'C0NET', ts })).toMatchObject({ ok: true });
  expect(messages).toHaveLength(1);
});

test('chat.postEphemeral: to somebody who is there', async () => {
  const to = (user: string) => call('chat.postEphemeral', { ...hello, user });
  expect(await to('U0OTHER')).toMatchObject({ error: 'user_not_in_channel' });
  expect(await to('U0ANN')).toMatchObject({ ok: true });
  expect(slack.workspace.ephemerals).toMatchObject([{ to: 'U0ANN', text: 'x' }]);
});

test.each([
  ['users.info', { user: 'U0OTHER' }, 'user_not_found'],
  ['conversations.open', { users: 'U0OTHER' }, 'user_not_found'],
  ['views.publish', { user_id: 'U0OTHER', view: { type: 'home', blocks: [section] } }, 'user_not_found'],
  ['views.publish', { user_id: 'U0ANN', view: modal }, 'invalid_arguments'],
  ['views.update', { view_id: 'V1', view: modal }, 'not_found'],
  ['views.open', { view: modal }, 'invalid_arguments'],
  ['views.open', { trigger_id: 'x', view: modal }, 'invalid_trigger_id'],
  ['assistant.threads.setStatus', { channel_id: 'C1', thread_ts: '1', status: 'x' }, 'channel_not_found'],
  ['assistant.threads.setSuggestedPrompts', { channel_id: 'D0ANN', prompts: [] }, 'invalid_arguments'],
  ['nothing.known', {}, 'unknown_method'],
])('%s with %j: %s', async (method, args, error) => {
  expect(await call(method, args)).toMatchObject({ ok: false, error });
});

test('a locale is told to whoever asks for it', async () => {
  expect(await call('users.info', { user: 'U0ANN' })).not.toHaveProperty('user.locale');
  expect(await call('users.info', { user: 'U0ANN', include_locale: 'true' })).toHaveProperty('user.locale', 'en-US');
});

describe('a trigger', () => {
  test('opens one modal', async () => {
    const trigger_id = slack.workspace.triggers.issue();
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ error: 'exchanged_trigger_id' });
  });

  test('opens none after three seconds', async () => {
    const trigger_id = slack.workspace.triggers.issue();
    now += 3_001;
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ error: 'expired_trigger_id' });
  });

  test('lays three modals on each other, and no fourth; hashes tell a changed view', async () => {
    const push = () => call('views.push', { trigger_id: slack.workspace.triggers.issue(), view: modal });
    const results = [await push(), await push(), await push(), await push()];
    expect(results.map(({ ok, error }) => error ?? ok)).toEqual([true, true, true, 'push_limit_reached']);
    const [view] = slack.workspace.modals;
    const update = (hash: unknown) => call('views.update', { view_id: view?.id, hash: String(hash), view: modal });
    expect([await update('x'), await update(view?.hash)]).toMatchObject([{ error: 'hash_conflict' }, { ok: true }]);
  });
});

describe('a response_url', () => {
  const post = async (url: string, body: object = { text: 'x' }) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    return [response.status, ((await response.json()) as { error?: string }).error];
  };

  test('takes five messages', async () => {
    const url = slack.responseUrl();
    for (let use = 0; use < 5; use += 1) expect(await post(url)).toEqual([200, undefined]);
    expect(await post(url)).toEqual([404, 'used_url']);
    expect(slack.workspace.responses).toHaveLength(5);
  });

  test('takes none after half an hour, nor what Slack would not show', async () => {
    const url = slack.responseUrl();
    expect(await post(url, { text: 'x', blocks: [table('')] })).toEqual([200, 'invalid_blocks']);
    expect(await post(url, {})).toEqual([200, 'no_text']);
    now += 30 * 60_000 + 1;
    expect(await post(url)).toEqual([404, 'expired_url']);
    expect(await post(`${url}x`)).toEqual([404, 'expired_url']);
  });
});

test('a file is as long as it was said to be, and comes to its own address', async () => {
  const announced = (filename: string, length: number) => call('files.getUploadURLExternal', { filename, length });
  expect(await announced('', 1)).toMatchObject({ error: 'invalid_arguments' });
  const { upload_url, file_id } = await announced('x.bin', 3);
  const upload = async (url: string, bytes: number[]) => {
    const form = new FormData();
    form.set('body', new Blob([new Uint8Array(bytes)]));
    return (await fetch(url, { method: 'POST', body: form })).status;
  };
  const complete = { files: [{ id: file_id, title: 'x' }], channel_id: 'C0NET' };
  expect(await call('files.completeUploadExternal', complete)).toMatchObject({ error: 'file_not_found' });
  expect(await upload(`${upload_url}x`, [0, 255, 1])).toBe(404);
  expect(await upload(String(upload_url), [0])).toBe(400);
  expect(await upload(String(upload_url), [0, 255, 1])).toBe(200);
  const elsewhere = { ...complete, channel_id: 'U0ANN' };
  expect(await call('files.completeUploadExternal', elsewhere)).toMatchObject({ error: 'channel_not_found' });
  expect(await call('files.completeUploadExternal', complete)).toMatchObject({ ok: true });
  expect([...slack.workspace.files[0]!.bytes]).toEqual([0, 255, 1]);
});

describe('rules of what is chosen from', () => {
  test.each([
    ['100 options', { options: options(100) }, []],
    ['none', { options: [] }, []],
    ['groups', { option_groups: [{ label: plain('x'), options: options(1) }] }, []],
    ['101 options', { options: options(101) }, ['options of a menu']],
    ['a long text', { options: options(1, 'x'.repeat(76)) }, ['option text: length']],
    ['a long value', { options: options(1, 'x', 'x'.repeat(150)) }, ['option value: length']],
    ['nothing', undefined, ['options, or option_groups']],
    ['both', { options: [], option_groups: [] }, ['options, or option_groups']],
    ['an empty group', { option_groups: [{ label: plain('x'), options: [] }] }, ['empty group']],
  ])('%s', (_, answer, broken) => {
    expect(brokenOptions(answer)).toEqual(broken);
  });

  const input = (element: object) => ({
    ...modal,
    submit: plain('x'),
    blocks: [{ type: 'input', block_id: 'b', label: plain('x'), element: { action_id: 'a', ...element } }],
  });

  test.each([
    [{ type: 'external_select', min_query_length: 0 }, []],
    [{ type: 'external_select', options: options(1) }, ['an external_select asks the app for its options']],
    [{ type: 'external_select', min_query_length: -1 }, ['min_query_length']],
    [{ type: 'static_select', options: options(100), initial_option: options(1)[0] }, []],
    [{ type: 'static_select', options: [] }, ['options of a menu']],
    [
      { type: 'static_select', options: options(1), initial_option: options(1, 'x', 'w')[0] },
      ['initial_option is no option'],
    ],
    [{ type: 'radio_buttons', options: options(11) }, ['options of radio buttons']],
    [{ type: 'plain_text_input', max_length: 3_001 }, ['max_length']],
    [{ type: 'button' }, ['element of an input']],
  ])('%j in a modal', (element, broken) => {
    expect(brokenModal(input(element))).toEqual(broken);
  });

  test('a Home tab holds no table', () => {
    expect(brokenHome({ type: 'home', blocks: [section] })).toEqual([]);
    expect(brokenHome({ type: 'home', blocks: [table('5061')] })).toEqual(['blocks of a home']);
  });
});

async function call(method: string, args: object): Promise<Readonly<Record<string, unknown>>> {
  const written = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const form = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, written(value)]));
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.workspace.bot.token}` },
    body: new URLSearchParams(form),
  });
  return (await response.json()) as Record<string, unknown>;
}

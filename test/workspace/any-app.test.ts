import type { App } from '@slack/bolt';
import { readManifest } from '../../src/slack/manifest';
import { type DeskClient, elementIn, openDesk } from '../support/desk';
import { startSmallApp } from '../support/small-app';

// What any Bolt app may do, and the bot does not: the workspace stands for Slack, not for one app.

let desk: DeskClient;
let stop: () => Promise<void>;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text });
const said: unknown[] = [];

beforeAll(async () => {
  const manifest = readManifest();
  const shortcuts = [
    { name: 'What is this?', type: 'message' as const, callback_id: 'explain' },
    { name: 'Ask', type: 'global' as const, callback_id: 'ask' },
    { name: 'Nobody listens', type: 'global' as const, callback_id: 'nobody' },
  ];
  desk = await openDesk({ manifest: { ...manifest, features: { ...manifest.features, shortcuts } } });
  expect(await desk.send('home', {})).toMatchObject({ status: 409, body: { error: expect.any(String) } });
  stop = await startSmallApp(desk.open, register);
});

afterEach(() => said.splice(0));

afterAll(async () => {
  await stop();
  await desk.close();
});

describe('a shortcut', () => {
  test('of a message brings the message, and its response_url answers where it stands', async () => {
    const { workplace, messages } = await desk.state();
    expect(workplace.shortcuts).toContainEqual({ callbackId: 'explain', name: 'What is this?', kind: 'message' });
    const [ticket] = messages;
    await desk.done('shortcut', { callbackId: 'explain', conversation: ticket!.conversation, ts: ticket!.ts });
    expect(said).toEqual([ticket?.text]);
    expect(await desk.news()).toMatchObject([{ isEphemeral: true, conversation: ticket?.conversation }]);
  });

  test('of the composer opens a modal by its trigger', async () => {
    await desk.done('shortcut', { callbackId: 'ask' });
    const [modal] = (await desk.state()).modals;
    expect(modal?.view.callback_id).toBe('ask');
    await desk.done('close', { viewId: modal!.id });
    expect(said).toEqual(['closed']);
  });

  test('that the manifest does not have, or of a message that is not there, is refused', async () => {
    const there = { conversation: 'C0NET', ts: '1.000000' };
    expect(await desk.send('shortcut', { callbackId: 'other' })).toMatchObject({ status: 404 });
    expect(await desk.send('shortcut', { callbackId: 'explain', ...there })).toMatchObject({ status: 404 });
  });

  test('that nobody takes in three seconds is told', async () => {
    const { status, body } = await desk.send('shortcut', { callbackId: 'nobody' });
    expect([status, body.error]).toEqual([424, expect.stringMatching(/operation_timeout|dispatch_failed/)]);
  }, 10_000);
});

describe('a modal', () => {
  test('suggests as one types, from two letters on as the menu says', async () => {
    const { viewId, menu } = await openModal();
    const on = { kind: 'view' as const, viewId };
    expect(await desk.done('suggest', { on, ...menu, value: 'm' })).toEqual({ options: [] });
    expect(said).toEqual([]);
    expect(await desk.done('suggest', { on, ...menu, value: 'me' })).toEqual({ options: [option('me')] });
    const tooMany = await desk.send('suggest', { on, ...menu, value: 'many' });
    expect(tooMany).toMatchObject({ status: 424, body: { error: expect.stringContaining('options of a menu') } });
  });

  test('wants what is not optional, then goes where the app says: errors, another modal on top, another in its place, the end', async () => {
    const { viewId } = await openModal();
    const submit = (text: string, id = viewId) =>
      desk.done('submit', {
        viewId: id,
        values: {
          role: { role: { type: 'external_select', selected_option: option('me') } },
          text: { text: { type: 'plain_text_input', value: text } },
        },
      });
    expect(await submit('')).toEqual({ errors: { text: 'Please complete this required field.' } });
    expect(said).toEqual([]);
    expect(await submit('errors')).toEqual({ errors: { text: 'no' } });
    expect(said).toEqual(['me errors']);
    expect(await submit('push')).toEqual({});
    const [, pushed] = (await desk.state()).modals;
    expect(pushed?.view.title).toEqual(plain('pushed'));
    expect(await submit('update', pushed!.id)).toEqual({});
    const [, updated] = (await desk.state()).modals;
    expect(updated).toMatchObject({ id: pushed?.id, view: { title: plain('updated') } });
    const strange = await desk.send('submit', {
      viewId,
      values: { ...values('strange') },
    });
    expect(strange).toMatchObject({ status: 424, body: { error: expect.stringContaining('no input') } });
    expect(await submit('clear')).toEqual({});
    expect((await desk.state()).modals).toEqual([]);
  });
});

describe('a command', () => {
  test('is answered in the acknowledgement as well', async () => {
    await desk.done('command', { conversation: 'C0NET', text: 'at once' });
    expect(await desk.news()).toMatchObject([{ isEphemeral: true, command: 'at once', text: 'at once' }]);
  });

  test('that is not acknowledged in three seconds has failed, and the person is told', async () => {
    const { status, body } = await desk.send('command', { conversation: 'C0NET', text: 'never' });
    expect([status, body.error]).toEqual([
      424,
      expect.stringMatching(/^\/sfbport failed with the error "(operation_timeout|dispatch_failed)"\.$/),
    ]);
  }, 10_000);

  test('replaces and takes back what it said', async () => {
    await desk.done('command', { conversation: 'C0NET', text: 'buttons' });
    const [first] = await desk.news();
    const { found, ...button } = elementIn(first?.blocks, ({ action_id }) => action_id === 'replace');
    const on = { kind: 'message' as const, conversation: 'C0NET', ts: first!.ts };
    await desk.done('act', { on, ...button, value: found.value });
    expect(await desk.news()).toMatchObject([{ ts: first?.ts, text: 'replaced' }]);
    const { version } = await desk.state();
    const { found: _, ...remove } = elementIn((await desk.state()).messages.at(-1)?.blocks, () => true);
    await desk.done('act', { on, ...remove });
    const { messages, removed } = await desk.state(version);
    expect([messages, removed]).toEqual([[], [{ conversation: 'C0NET', ts: first?.ts }]]);
  });
});

test('a status stands until the bot has answered', async () => {
  await desk.done('say', { conversation: 'C0NET', text: '@sfbport think' });
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const [asked] = await desk.news();
  expect((await desk.state()).status).toEqual([{ conversation: 'C0NET', thread: asked?.ts, text: 'is thinking' }]);
  await desk.done('say', { conversation: 'C0NET', thread: asked!.ts, text: '@sfbport done' });
  while (said.length === 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await desk.state()).status).toEqual([]);
});

async function openModal() {
  said.splice(0);
  await desk.done('shortcut', { callbackId: 'ask' });
  const [modal] = (await desk.state()).modals;
  const { blockId, actionId } = elementIn(Object(modal?.view).blocks, ({ type }) => type === 'external_select');
  return { viewId: modal!.id, menu: { blockId, actionId } };
}

function values(text: string) {
  return {
    role: { role: { type: 'external_select' as const, selected_option: option('me') } },
    text: { text: { type: 'plain_text_input' as const, value: text } },
  };
}

function modal(title: string) {
  const element = {
    type: 'external_select' as const,
    action_id: 'role',
    min_query_length: 2,
    placeholder: plain('role'),
  };
  return {
    type: 'modal' as const,
    callback_id: 'ask',
    notify_on_close: true,
    title: plain(title),
    submit: plain('Ask'),
    blocks: [
      { type: 'input' as const, block_id: 'role', label: plain('role'), element },
      {
        type: 'input' as const,
        block_id: 'text',
        label: plain('text'),
        element: { type: 'plain_text_input' as const, action_id: 'text' },
      },
    ],
  };
}

function register(app: App): void {
  app.shortcut({ type: 'message_action', callback_id: 'explain' }, async ({ ack, shortcut, respond }) => {
    said.push(shortcut.message.text);
    await respond('this');
    await ack();
  });
  app.shortcut({ type: 'shortcut', callback_id: 'ask' }, async ({ ack, shortcut, client }) => {
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('first') });
    await ack();
  });
  app.view({ type: 'view_closed', callback_id: 'ask' }, async ({ ack }) => {
    said.push('closed');
    await ack();
  });
  app.options('role', async ({ ack, payload }) => {
    said.push(payload.value);
    const many = Array.from({ length: 101 }, (_, index) => option(`option ${index}`));
    await ack({ options: payload.value === 'many' ? many : [option(payload.value)] });
  });
  app.view('ask', async ({ ack, view }) => {
    const { role, text } = view.state.values;
    const wish = text?.text?.value;
    said.push(`${role?.role?.selected_option?.value} ${wish}`);
    if (wish === 'errors') await ack({ response_action: 'errors', errors: { text: 'no' } });
    else if (wish === 'strange') await ack({ response_action: 'errors', errors: { other: 'no' } });
    else if (wish === 'push') await ack({ response_action: 'push', view: modal('pushed') });
    else if (wish === 'update') await ack({ response_action: 'update', view: modal('updated') });
    else await ack({ response_action: 'clear' });
  });
  app.command('/sfbport', async ({ ack, command, respond }) => {
    if (command.text === 'at once') return ack('at once');
    if (command.text === 'never') return;
    const elements = ['replace', 'delete'].map((id) => ({
      type: 'button' as const,
      action_id: id,
      text: plain(id),
      value: id,
    }));
    await respond({ text: 'first', blocks: [{ type: 'actions', elements }] });
    await ack();
  });
  app.action('replace', async ({ ack, respond }) => {
    const button = { type: 'button' as const, action_id: 'delete', text: plain('delete'), value: 'delete' };
    const blocks = [{ type: 'actions' as const, elements: [button] }];
    await respond({ text: 'replaced', blocks, replace_original: true });
    await ack();
  });
  app.action('delete', async ({ ack, respond }) => {
    await respond({ delete_original: true });
    await ack();
  });
  app.event('app_mention', async ({ event, client, say }) => {
    if (event.text.includes('think')) {
      const { channel: channel_id, ts: thread_ts } = event;
      await client.assistant.threads.setStatus({ channel_id, thread_ts, status: 'is thinking' });
      said.push('thinking');
    } else {
      await say({ text: 'done', thread_ts: event.thread_ts ?? event.ts });
      said.push('done');
    }
  });
}

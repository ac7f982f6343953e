import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { ShownMessage } from '../../src/workspace/desk/shown';
import { type DeskClient, deskWithBot, elementIn } from '../support/desk';

// The bot as it is, in the embedded workspace as its page sees it: over HTTP on both sides.

let desk: DeskClient;

beforeEach(async () => {
  desk = await deskWithBot(createSpine(loadCatalog({}), '1.0.0'));
});

afterEach(() => desk.close());

describe('what is written', () => {
  test('with a mention is answered in a thread, and the thread goes on', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport what does mediation need' });
    const [asked, answer] = await desk.news();
    expect(asked).toMatchObject({ author: 'U0ANN', text: '<@U0BOT> what does mediation need' });
    expect(asked?.thread).toBeUndefined();
    expect(answer).toMatchObject({ author: 'U0BOT', thread: asked?.ts, isEphemeral: false });
    expect(answer?.text).toMatch(/^Mediation Servers/);
    await desk.done('say', { conversation: 'C0NET', thread: asked!.ts, text: '@sfbport only udp' });
    expect((await desk.news()).at(-1)?.text).toMatch(/^Mediation Servers[\s\S]*UDP/);
  });

  test('without one is nobody’s business', async () => {
    await desk.done('say', { conversation: 'C0NET', text: 'what does mediation need' });
    expect(await desk.news()).toHaveLength(1);
  });

  test('to the bot alone is answered where it was written', async () => {
    await desk.done('say', { conversation: 'D0ANN', text: '5061' });
    const [, answer] = await desk.news();
    expect(answer).toMatchObject({ conversation: 'D0ANN', author: 'U0BOT' });
    expect(answer?.thread).toBeUndefined();
  });

  test.each(['<script>alert(1)</script>', '<!channel>', '<@U0DANIEL>', '&lt;', '"><img src=x onerror=alert(1)>'])(
    '%s stays text, in the message and in the answer',
    async (text) => {
      await desk.done('say', { conversation: 'C0NET', text: `@sfbport mediation ${text}` });
      const news = await desk.news();
      expect(news).toHaveLength(2);
      for (const one of news) expect(one.text.replace('<@U0BOT>', '')).not.toMatch(/[<>]/);
      expect(news[0]?.text.replace('<@U0BOT> mediation ', '')).toBe(
        text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
      );
    },
  );
});

describe('/sfbport', () => {
  test('answers the person alone, and says which question it was', async () => {
    await desk.done('command', { conversation: 'C0VOICE', text: '5061' });
    expect(await desk.news()).toMatchObject([{ isEphemeral: true, command: '5061', conversation: 'C0VOICE' }]);
  });

  test('typed as a message is the same; in a thread it is refused, and what is no command too', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '/sfbport 5061' });
    expect(await desk.news()).toMatchObject([{ isEphemeral: true, command: '5061' }]);
    const thread = (await desk.state()).messages[0]!.ts;
    const inThread = await desk.send('say', { conversation: 'C0NET', thread, text: '/sfbport 5061' });
    expect(inThread).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('not supported in threads') },
    });
    const unknown = await desk.send('say', { conversation: 'C0NET', text: '/etc/hosts' });
    expect(unknown).toMatchObject({ status: 400, body: { error: '/etc/hosts is not a valid command.' } });
    expect(await desk.news()).toEqual([]);
  });
});

describe('what is clicked', () => {
  test('a button of an answer only this person sees: the next one is theirs too, and sharing is for everyone', async () => {
    await desk.done('command', { conversation: 'C0NET', text: 'mediation' });
    const [alone] = await desk.news();
    await click(alone!, 'share');
    expect(await desk.news()).toMatchObject([{ isEphemeral: false, conversation: 'C0NET' }]);
  });

  test('an entry of a menu: rules in the thread', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport S47' });
    const [, table] = await desk.news();
    const { found, ...menu } = elementIn(table?.blocks, ({ type }) => type === 'static_select');
    const option = found.options.find(({ value }: { value: string }) => value === 'rules as nftables');
    await desk.done('act', { on: placeOf(table!), ...menu, value: option.value, selectedOption: option });
    const [rules] = await desk.news();
    expect(rules?.thread).toBe(table?.thread);
    expect(JSON.stringify(rules?.blocks)).toContain('insert rule inet filter');
  });

  test('a button that is not there is refused', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport S47' });
    const [, table] = await desk.news();
    const act = { on: placeOf(table!), blockId: 'x', actionId: 'share' };
    expect(await desk.send('act', act)).toMatchObject({ status: 404, body: { error: expect.any(String) } });
  });
});

describe('the form of addresses', () => {
  const filled = (value: string) => ({ 'field-0': { value: { type: 'plain_text_input' as const, value } } });

  test('shows errors beside its lines, and closes when all is well', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport nftables for S47' });
    const [, rules] = await desk.news();
    await click(rules!, 'form');
    await desk.idle();
    const [form] = (await desk.state()).modals;
    expect(form?.view.type).toBe('modal');
    const refused = await desk.done('submit', { viewId: form!.id, values: filled('not an address') });
    expect(refused).toEqual({ errors: { 'field-0': expect.any(String) } });
    expect((await desk.state()).modals).toHaveLength(1);
    await desk.news();
    expect(await desk.done('submit', { viewId: form!.id, values: filled('10.1.0.0/16') })).toEqual({});
    expect((await desk.state()).modals).toEqual([]);
    const [answer] = await desk.news();
    expect(JSON.stringify(answer?.blocks)).toContain('10.1.0.0/16');
  });

  test('is closed by hand, once and for all', async () => {
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport nftables for S47' });
    await click((await desk.news())[1]!, 'form');
    await desk.idle();
    const [form] = (await desk.state()).modals;
    await desk.done('close', { viewId: form!.id });
    expect((await desk.state()).modals).toEqual([]);
    expect(await desk.send('submit', { viewId: form!.id, values: {} })).toMatchObject({ status: 404 });
  });
});

test('a file is there to be saved, byte by byte, and never to be shown', async () => {
  await desk.done('say', { conversation: 'C0NET', text: '@sfbport csv for front end' });
  const [file] = (await desk.news()).flatMap(({ files }) => files);
  expect(file?.name).toMatch(/\.csv$/);
  const response = await fetch(`${desk.open.url}/desk/files/${file?.id}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes).toHaveLength(file!.size);
  expect(Buffer.from(bytes).toString()).toMatch(/^\ufeffSource,출발지,/);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+\.csv"; filename\*=UTF-8''/),
    'x-content-type-options': 'nosniff',
  });
});

describe('the Home tab', () => {
  test('is published when it is opened, and its buttons are answered as direct messages', async () => {
    expect((await desk.state()).home).toBeUndefined();
    await desk.done('home', {});
    await desk.idle();
    const { home } = await desk.state();
    const { found, ...button } = elementIn(Object(home?.view).blocks, ({ action_id }) =>
      String(action_id).startsWith('ask-'),
    );
    await desk.done('act', { on: { kind: 'view', viewId: home!.id }, ...button, value: found.value });
    expect(await desk.news()).toMatchObject([{ conversation: 'D0ANN', author: 'U0BOT' }]);
  });
});

test('another language holds from the next question on that shows none itself', async () => {
  const isKorean = async (text: string): Promise<boolean> => {
    await desk.done('command', { conversation: 'C0NET', text });
    return !(await desk.news()).at(-1)?.text.includes('read as:');
  };
  expect(await isKorean('5061')).toBe(false);
  await desk.done('locale', { locale: 'ko-KR' });
  expect(await isKorean('5061')).toBe(true);
  expect(await isKorean('what is 5061 for')).toBe(false);
  expect((await desk.state()).locale).toBe('ko-KR');
  const refused = await desk.send('say', { conversation: 'C0NET', text: ' ' });
  expect(refused.body.error).toMatch(/[가-힣]/);
});

describe('a rate limit', () => {
  test('is told to the person once, and when it ends in time the answer comes', async () => {
    await desk.done('rateLimit', { isOn: true });
    expect((await desk.state()).isRateLimited).toBe(true);
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport mediation' });
    while ((await desk.state()).messages.every(({ author }) => author !== 'USLACKBOT')) await tick();
    await desk.done('rateLimit', { isOn: false });
    const [asked, note, answer] = await desk.news();
    expect(note).toMatchObject({ author: 'USLACKBOT', isEphemeral: true, thread: asked?.ts });
    expect(note?.text).toContain('429');
    expect(answer?.text).toMatch(/^Mediation Servers/);
  }, 15_000);

  test('that does not end is told once in each place, and nothing is silent', async () => {
    await desk.done('rateLimit', { isOn: true });
    await desk.done('say', { conversation: 'C0NET', text: '@sfbport mediation' });
    await desk.done('home', {});
    const news = await desk.news();
    const where = news.map(({ author, conversation, thread }) => `${author} ${conversation}${thread ? ' thread' : ''}`);
    // Nobody delivers it again, so it is said beside the thread as well.
    expect(where.sort()).toEqual(['U0ANN C0NET', 'USLACKBOT C0NET', 'USLACKBOT C0NET thread', 'USLACKBOT D0ANN']);
  }, 20_000);
});

async function click(message: ShownMessage, action: string): Promise<void> {
  const { found, ...button } = elementIn(message.blocks, ({ action_id }) => action_id === action);
  await desk.done('act', { on: placeOf(message), ...button, value: found.value });
}

function placeOf({ conversation, ts }: ShownMessage) {
  return { kind: 'message' as const, conversation, ts };
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

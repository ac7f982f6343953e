import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { Claims } from '../../src/state/claims';
import { createMemoryState } from '../../src/state/state';
import { directOf, eventOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { actionsOf, codeOf, createPerson, menuOf } from '../support/slack-person';

// The menu of rule languages under an answer.

const ask = createAsk(loadCatalog({}));
const running = botForEachTest(() => startBot(ask));
const { posts, responses } = seenIn(running);
const ann = createPerson(running);

describe('picking an entry', () => {
  test('in a thread answers there with rules for the same question', async () => {
    const table = await ann.mention('front end to mediation');
    await ann.pick(table, 'rules as nftables');
    expect(posts()).toMatchObject([{}, { channel: table.channel, thread_ts: table.thread_ts }]);
    expect(posts()[1]?.text).toMatch(/^Front End → Mediation · nftables/);
    expect(codeOf(posts()[1]!)).toContain('insert rule');
    expect(running.slack.workspace.responses).toEqual([]);
  });

  test('of an answer that one person sees answers that person, and offers to share', async () => {
    const table = await ann.command('front end to mediation');
    await ann.pick(table, 'rules as nftables');
    expect(responses()[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(responses()[1]?.text).toMatch(/^Front End → Mediation · nftables/);
    expect(actionsOf(responses()[1]!)).toContain('share');
    expect(posts()).toEqual([]);
    await ann.click(responses()[1]!, 'share');
    expect(responses()[2]).toMatchObject({ response_type: 'in_channel' });
    expect(codeOf(responses()[2]!)).toBe(codeOf(responses()[1]!));
  });

  test('in Korean is answered in Korean', async () => {
    const table = await ann.mention('프런트 엔드에서 중재 서버');
    await ann.pick(table, 'nftables 규칙으로');
    expect(posts()[1]?.text).toMatch(/[가-힣]/);
    expect(codeOf(posts()[1]!)).toContain('insert rule');
  });

  test('is gone on from in the thread', async () => {
    const table = await ann.mention('mediation');
    await ann.pick(table, 'rules as nftables');
    await ann.pick(posts()[1]!, 'rules as cisco-ios');
    expect(posts()[2]?.text).toMatch(/^Mediation Servers · Cisco IOS/);
    expect(posts()[2]?.thread_ts).toBe(table.thread_ts);
  });

  test('on another replica, which has never seen the question, does the same', async () => {
    const table = await ann.mention('front end to mediation');
    const alone = await ann.command('front end to mediation');
    const replica = await startBot(ask, { slack: running.slack });
    try {
      const other = createPerson(replica);
      await other.pick(table, 'rules as nftables');
      await other.pick(alone, 'rules as nftables');
    } finally {
      await replica.close();
    }
    expect(posts()[1]?.text).toMatch(/^Front End → Mediation · nftables/);
    expect(posts()[1]?.thread_ts).toBe(table.thread_ts);
    expect(responses()[1]?.text).toBe(posts()[1]?.text);
  });

  test('where the bot may not post answers the person', async () => {
    const table = await ann.mention('mediation');
    running.slack.failNext('chat.postMessage', { error: 'not_in_channel' });
    await ann.pick(table, 'rules as nftables');
    expect(responses()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(responses()[0]?.text).toMatch(/nftables/);
  });
});

describe('the place of an answer', () => {
  test('that one person sees stays with that person, even where Slack tells of the message', async () => {
    const alone = await ann.command('mediation');
    const message = { ts: '1700000009.000001', text: 'x' };
    await ann.pick(alone, 'rules as nftables', (payload) => ({ ...payload, message }));
    expect(responses()).toHaveLength(2);
    expect(posts()).toEqual([]);
  });

  test.each([{ id: 5 }, {}, 'C0NET'])(
    'is a direct message, where %j is the channel and no response_url came',
    async (channel) => {
      const table = await ann.mention('mediation');
      await ann.pick(table, 'rules as nftables', (payload) => ({ ...payload, channel, response_url: undefined }));
      expect(posts()[1]).toMatchObject({ channel: 'U0ANN', text: expect.stringMatching(/nftables/) });
    },
  );
});

describe('the entries', () => {
  test('are other languages than the one that is shown', async () => {
    const table = await ann.mention('mediation');
    expect(idsOf(table)).toContain('rules as nftables');
    await ann.pick(table, 'rules as nftables');
    expect(idsOf(posts()[1]!)).not.toContain('rules as nftables');
    expect(idsOf(posts()[1]!)).toContain('rules as cisco-ios');
  });

  test('that this person used last stand first, the newest on top; others keep their order', async () => {
    const table = await ann.mention('mediation');
    const usual = idsOf(table);
    await ann.pick(table, 'rules as csv');
    await ann.pick(table, 'rules as nftables');
    expect(idsOf(await ann.mention('edge'))).toEqual([
      'rules as nftables',
      'rules as csv',
      ...usual.filter((value) => !['rules as nftables', 'rules as csv'].includes(value)),
    ]);
    expect(idsOf(await ann.command('front end')).slice(0, 2)).toEqual(['rules as nftables', 'rules as csv']);
    expect(idsOf(await ann.mention('중재 서버')).slice(0, 2)).toEqual(['nftables 규칙으로', 'csv 규칙으로']);
  });

  test('that somebody else used do in the same channel, behind one’s own, and nowhere else', async () => {
    const table = await ann.mention('mediation');
    const byBob = (payload: object) => ({ ...payload, user: { id: 'U0BOB', username: 'bob', team_id: 'T0001' } });
    await ann.pick(table, 'rules as csv', byBob);
    expect(idsOf(await ann.mention('mediation'))[0]).toBe('rules as csv');
    await ann.pick(table, 'rules as nftables');
    expect(idsOf(await ann.mention('mediation')).slice(0, 2)).toEqual(['rules as nftables', 'rules as csv']);
    await running.sender.json(eventOf(directOf('mediation', running.slack.workspace), running.slack.workspace));
    expect(idsOf(running.slack.workspace.messages.at(-1)!)).toEqual([
      'rules as nftables',
      ...idsOf(table).filter((id) => id !== 'rules as nftables'),
    ]);
  });
});

describe('two clicks', () => {
  test('at once on one entry are answered once', async () => {
    const table = await ann.mention('mediation');
    await Promise.all([ann.pick(table, 'rules as nftables'), ann.pick(table, 'rules as nftables')]);
    expect(posts()).toHaveLength(2);
  });

  test('at once on two entries are both answered', async () => {
    const table = await ann.mention('mediation');
    await Promise.all([ann.pick(table, 'rules as nftables'), ann.pick(table, 'rules as csv')]);
    expect(posts().map(({ text }) => text.split('\n')[0])).toEqual(
      expect.arrayContaining(['Mediation Servers · nftables', 'Mediation Servers · CSV']),
    );
  });

  test('on one entry for one person alone are answered once', async () => {
    const table = await ann.command('mediation');
    await Promise.all([ann.pick(table, 'rules as nftables'), ann.pick(table, 'rules as nftables')]);
    expect(responses()).toHaveLength(2);
  });
});

test('what replicas share of a click says who clicked where, and not what was asked', async () => {
  const state = createMemoryState(Date.now);
  const shared: string[] = [];
  const claims: Claims = {
    take: (keys, lease) => {
      shared.push(...keys);
      return state.claims.take(keys, lease);
    },
    first: (keys, milliseconds) => {
      shared.push(...keys);
      return state.claims.first(keys, milliseconds);
    },
  };
  const sharing = await startBot(ask, { state: { ...state, claims } });
  const bob = createPerson(sharing);
  const rules = await bob.mention('nftables for mediation from front end 10.1.0.0/16 to 10.2.0.5');
  await bob.pick(rules, menuOf(rules).options[0]!.value);
  await bob.click(rules, 'wrong');
  await sharing.close();
  expect(shared.filter((key) => key.startsWith('click '))).toHaveLength(2);
  expect(shared.join('\n')).not.toMatch(/10\.[12]\.|mediation|front|rules|nftables|csv/i);
});

describe('a menu that cannot be read', () => {
  const stale = 'This menu no longer works. Please type the question again.';
  const inAction = (change: object) => (payload: object) => {
    const { actions } = payload as { actions: readonly object[] };
    return { ...payload, actions: [{ ...actions[0], ...change }] };
  };
  const entry = (value: unknown) => ({ selected_option: { text: { type: 'plain_text', text: 'x' }, value } });

  test.each([
    ['a block of another version', { block_id: 'menu2 en|q|list|R:mediation' }],
    ['a role that is gone', { block_id: 'menu en|q|list|R:gone' }],
    ['no key', { block_id: 'menu ' }],
    ['a key of nothing', { block_id: 'menu x' }],
    ['a key too long', { block_id: `menu en|q|list|R:mediation${'x'.repeat(300)}` }],
    ['a name of JavaScript', { block_id: 'menu __proto__' }],
    ['no block', { block_id: undefined }],
    ['a null block', { block_id: null }],
    ['a block that is a number', { block_id: 5 }],
    ['nothing picked', { selected_option: null }],
    ['nothing said of what was picked', { selected_option: undefined }],
    ['a pick that is a number', { selected_option: 5 }],
    ['no value', entry(undefined)],
    ['a null value', entry(null)],
    ['a value that is a number', entry(5)],
    ['a value that is an object', entry({ a: 1 })],
    ['an empty value', entry('')],
    ['a language that is gone', entry('as gone-language')],
    ['another text', entry('<!channel>')],
    ['help', entry('help')],
  ])('%s: says so to the person alone', async (_, change) => {
    const table = await ann.mention('mediation');
    const alone = await ann.command('mediation');
    await ann.pick(table, 'rules as nftables', inAction(change));
    await ann.pick(alone, 'rules as nftables', inAction(change));
    const told = { text: stale, response_type: 'ephemeral', replace_original: false };
    expect(responses().slice(1)).toEqual([expect.objectContaining(told), expect.objectContaining(told)]);
    expect(posts()).toHaveLength(1);
  });

  test('says so in the language of the person', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    const table = await ann.mention('중재 서버');
    await ann.pick(table, 'nftables 규칙으로', inAction({ block_id: 'menu x' }));
    expect(responses()).toMatchObject([{ text: '이 메뉴는 더 이상 쓸 수 없습니다. 질문을 다시 입력해 주십시오.' }]);
  });
});

function idsOf(seen: Parameters<typeof menuOf>[0]): readonly string[] {
  return menuOf(seen).options.map(({ value }) => value);
}

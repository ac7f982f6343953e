import { LogLevel } from '@slack/bolt';
import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { actionsOf, codeOf, createPerson, labelsOf, submissionOf } from '../support/slack-person';

// The form that asks for the addresses of an answer with rules.

const ask = createAsk(loadCatalog({}));
const asking = 'nftables for front end to mediation';
const running = botForEachTest(() => startBot(ask));
const { posts, responses } = seenIn(running);
const ann = createPerson(running);

describe('the button', () => {
  test('opens a form with a line for each machine whose address is missing', async () => {
    const form = await ann.form(await ann.mention(asking));
    expect(labelsOf(form)).toEqual(['Front End Servers', 'Mediation Servers']);
    expect(form).toMatchObject({ type: 'modal', title: { text: 'Addresses' }, submit: { text: 'Write the rules' } });
  });

  test('of a Korean answer opens a Korean form', async () => {
    const form = await ann.form(await ann.mention('프런트 엔드에서 중재 서버 nftables 규칙'));
    expect(labelsOf(form)).toEqual(['프런트 엔드 서버', '중재 서버']);
    expect(form).toMatchObject({ title: { text: '주소 입력' }, submit: { text: '규칙 만들기' } });
  });

  test('has no line for what is known, and there is none where all is', async () => {
    const half = await ann.mention(`${asking}, mediation is 10.2.0.5`);
    expect(labelsOf(await ann.form(half))).toEqual(['Front End Servers']);
    const whole = await ann.mention(`${asking}, mediation is 10.2.0.5, front end is 10.1.0.0/16`);
    expect(actionsOf(whole)).not.toContain('form');
  });

  test('has a line for every machine of the longest answer', async () => {
    const answer = await ann.mention('nftables for front end');
    expect(labelsOf(await ann.form(answer)).length).toBeGreaterThan(12);
  });

  test.each([{ error: 'expired_trigger_id' }, { status: 503 }])(
    'says so when Slack does not open it (%j), and logs no trigger',
    async (failure) => {
      const answer = await ann.mention(asking);
      running.slack.failNext('views.open', failure);
      await ann.click(answer, 'form');
      expect(responses()).toMatchObject([
        { response_type: 'ephemeral', text: expect.stringMatching(/Reference: ref-1/) },
      ]);
      expect(running.lines.join('')).toMatch(/\[ERROR\] ref-1/);
      expect(running.lines.join('')).not.toMatch(/trigger-secret|one-time-secret/);
    },
  );

  test.each([
    undefined,
    null,
    5,
    '',
    '{',
    'null',
    '[]',
    '{"key":"en|u|nftables||R:mediation"}',
    '{"key":"en|u|nftables||R:mediation","fields":[]}',
    '{"key":"en|u|nftables||R:mediation","fields":[{"label":"x"}]}',
    '{"key":"en|u|nftables||R:mediation","fields":[{"label":"","name":""}]}',
    '{"key":5,"fields":[{"label":"x","name":"x"}]}',
    { key: 'x' },
  ])('with the value %j says that it no longer works', async (value) => {
    const answer = await ann.mention(asking);
    await ann.click(answer, 'form', (payload) => {
      const { actions } = payload as { actions: readonly object[] };
      return { ...payload, actions: [{ ...actions[0], value }] };
    });
    expect(responses()).toMatchObject([{ text: 'This button no longer works. Please type the question again.' }]);
    expect(running.slack.workspace.views).toEqual([]);
  });
});

describe('a form that is filled in', () => {
  const both = { 'Front End Servers': '10.1.0.0/16, 10.3.0.7', 'Mediation Servers': '10.2.0.5' };

  test('is answered in the thread of its button', async () => {
    const answer = await ann.mention(asking);
    const form = await ann.form(answer);
    expect(await ann.submit(form, both)).toBeUndefined();
    expect(posts()).toMatchObject([{}, { channel: answer.channel, thread_ts: answer.thread_ts }]);
    expect(codeOf(posts()[1]!)).toContain('10.3.0.7');
    expect(codeOf(posts()[1]!)).toContain('10.2.0.5');
    expect(codeOf(posts()[1]!)).not.toContain('@@');
    expect(responses()).toEqual([]);
  });

  test('of an answer that one person sees is answered to that person, and may be shared', async () => {
    const form = await ann.form(await ann.command(asking));
    await ann.submit(form, both);
    expect(responses()[1]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(codeOf(responses()[1]!)).toContain('10.2.0.5');
    await ann.click(responses()[1]!, 'share');
    expect(responses()[2]).toMatchObject({ response_type: 'in_channel' });
    expect(codeOf(responses()[2]!)).toBe(codeOf(responses()[1]!));
    expect(posts()).toEqual([]);
  });

  test('leaves the holes of empty lines, and offers the form for them again', async () => {
    const form = await ann.form(await ann.mention(asking));
    await ann.submit(form, { 'Mediation Servers': '10.2.0.5' });
    expect(codeOf(posts()[1]!)).toMatch(/@@FRONT_END@@.*10\.2\.0\.5/);
    expect(labelsOf(await ann.form(posts()[1]!))).toEqual(['Front End Servers']);
  });

  test('is gone on from: in the thread, and from its menu', async () => {
    const answer = await ann.mention(asking);
    await ann.submit(await ann.form(answer), both);
    await ann.pick(posts()[1]!, 'rules as cisco-ios');
    expect(codeOf(posts()[2]!)).toContain('10.1.0.0 0.0.255.255');
  });

  test('may be submitted to another replica', async () => {
    const form = await ann.form(await ann.mention(asking));
    const replica = await startBot(ask, { slack: running.slack });
    try {
      await createPerson(replica).submit(form, both);
    } finally {
      await replica.close();
    }
    expect(codeOf(posts()[1]!)).toContain('10.2.0.5');
  });

  test('in Korean is answered in Korean', async () => {
    const form = await ann.form(await ann.mention('프런트 엔드에서 중재 서버 nftables 규칙'));
    await ann.submit(form, { '프런트 엔드 서버': '10.1.0.0/16', '중재 서버': '10.2.0.5' });
    expect(posts()[1]?.text).toMatch(/^프런트 엔드 → 중재/);
    expect(codeOf(posts()[1]!)).toMatch(/10\.1\.0\.0\/16.*10\.2\.0\.5/);
  });

  test('that is sent twice by somebody on the way is answered once', async () => {
    const form = await ann.form(await ann.mention(asking));
    const sent = submissionOf(form, both, running.slack.workspace);
    const delivered = await Promise.all([running.sender.submission(sent), running.sender.submission(sent)]);
    await running.idle();
    expect(delivered.map(({ status }) => status)).toEqual([200, 200]);
    expect(posts()).toHaveLength(2);
  });

  test('stays open, with what was typed, where nobody could be told anything', async () => {
    const form = await ann.form(await ann.mention(asking));
    const revoked = { error: 'token_revoked' };
    running.slack.failNext('chat.postMessage', revoked, revoked, revoked);
    running.slack.failNext('respond', { status: 500 });
    const sent = submissionOf(form, both, running.slack.workspace);
    expect(await running.sender.submission(sent)).toMatchObject({ status: 503 });
  });

  test('that the thread does not take is told to the person alone, by the way that the button left', async () => {
    const form = await ann.form(await ann.mention(asking));
    const denied = { error: 'access_denied' };
    running.slack.failNext('chat.postMessage', denied, denied, denied);
    await ann.submit(form, both);
    expect(responses()).toMatchObject([
      { response_type: 'ephemeral', text: expect.stringMatching(/^Something went wrong.*ref-1/) },
    ]);
  });

  test('is closed when its answer stands, not only when its file does', async () => {
    const form = await ann.form(await ann.mention('juniper-srx rules for front end'));
    const soon = AbortSignal.timeout.bind(AbortSignal);
    const spy = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => soon(ms / 25));
    running.slack.failNext('files.getUploadURLExternal', { lost: 'unanswered' });
    const sent = submissionOf(form, { 'Front End Servers': '10.1.0.0/16' }, running.slack.workspace);
    expect(await running.sender.submission(sent)).toMatchObject({ status: 200 });
    expect([posts().length, running.parts.inFlight.count()]).toEqual([2, 1]);
    await running.idle().finally(() => spy.mockRestore());
  });

  test('where the bot may not post is answered to the person', async () => {
    const form = await ann.form(await ann.mention(asking));
    running.slack.failNext('chat.postMessage', { error: 'not_in_channel' });
    await ann.submit(form, both);
    expect(responses()).toMatchObject([{ response_type: 'ephemeral' }]);
    expect(codeOf(responses()[0]!)).toContain('10.2.0.5');
  });

  test.each([{ status: 404 }, { status: 410 }, { error: 'expired_url' }, { error: 'used_url' }])(
    'after more than half an hour (%j) is answered as a direct message',
    async (failure) => {
      const form = await ann.form(await ann.command(asking));
      running.slack.failNext('respond', failure);
      await ann.submit(form, both);
      expect(posts()).toMatchObject([{ channel: 'U0ANN' }]);
      expect(codeOf(posts()[0]!)).toContain('10.2.0.5');
    },
  );

  test.each([{ status: 500 }, { error: 'invalid_blocks' }])(
    'is drawn more plainly where Slack refuses the blocks (%j)',
    async (failure) => {
      const form = await ann.form(await ann.command(asking));
      running.slack.failNext('respond', failure);
      await ann.submit(form, both);
      expect(JSON.stringify(responses()[1]?.blocks)).not.toContain('"language"');
      expect(codeOf(responses()[1]!)).toContain('10.2.0.5');
    },
  );

  test.each([
    ['hosts and networks', '10.1.0.5, 10.2.0.0/16', ['10.1.0.5', '10.2.0.0/16']],
    ['blanks between', '10.1.0.5 10.1.0.7', ['10.1.0.5', '10.1.0.7']],
    ['semicolons and lines', '10.1.0.5;10.1.0.7\n10.1.0.9', ['10.1.0.5', '10.1.0.7', '10.1.0.9']],
    ['commas too many', ', 10.1.0.5,, 10.1.0.7 ,', ['10.1.0.5', '10.1.0.7']],
    ['a range', '10.1.0.5 – 10.1.0.9', ['10.1.0.5-10.1.0.9']],
    ['a short range', '10.1.0.5-9', ['10.1.0.5-10.1.0.9']],
    ['a netmask', '10.1.0.0 255.255.0.0', ['10.1.0.0/16']],
    ['IPv6', '2001:DB8::/64, 2001:db8:1::7', ['2001:db8::/64', '2001:db8:1::7']],
    ['wide characters', '１０.１.０.５，10.1.0.7', ['10.1.0.5', '10.1.0.7']],
    ['invisible characters', '\u200b10.1.0.5\u202e', ['10.1.0.5']],
  ])('takes %s', async (_, typed, wanted) => {
    const form = await ann.form(await ann.mention('csv rules for front end to mediation'));
    expect(await ann.submit(form, { 'Front End Servers': typed })).toBeUndefined();
    for (const address of wanted) expect(codeOf(posts()[1]!)).toContain(address);
    expect(posts()[1]?.text).toContain(`Front End = ${wanted.join(' + ')}`);
  });
});

describe('the log', () => {
  test('has nothing that was typed, and no key to the conversation, at any level', async () => {
    const talkative = await startBot(ask, { level: LogLevel.DEBUG });
    try {
      const person = createPerson(talkative);
      const form = await person.form(await person.command(asking));
      await person.submit(form, { 'Mediation Servers': 'secret-host-7' });
      await person.submit(form, { 'Mediation Servers': '10.77.66.55' });
      expect(codeOf(talkative.slack.workspace.responses[1]!)).toContain('10.77.66.55');
      expect(talkative.lines.join('')).not.toMatch(/secret-host-7|10\.77\.66\.55|one-time-secret|trigger-secret|xoxb-/);
    } finally {
      await talkative.close();
    }
  });

  test('of a failure neither; the person is told in the place of the form', async () => {
    const broken = await startBot((text, before) => {
      if (text.includes('10.77')) throw new Error(`nothing is prepared for "${text}"`);
      return ask(text, before);
    });
    try {
      const person = createPerson(broken);
      const form = await person.form(await person.command(asking));
      // Slack says by itself that a form which nobody acknowledged was not taken.
      await person.submit(form, { 'Mediation Servers': '10.77.66.55 ,10.77.66.56' }).catch(() => undefined);
      expect(broken.slack.workspace.responses[1]).toMatchObject({ text: expect.stringMatching(/Reference: ref-1/) });
      expect(broken.lines.join('')).toMatch(/\[ERROR\] ref-1 Error: nothing is prepared for/);
      expect(broken.lines.join('')).not.toMatch(/10\.77|one-time-secret|trigger-secret/);
    } finally {
      await broken.close();
    }
  });
});

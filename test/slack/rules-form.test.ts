import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogLevel } from '@slack/bolt';
import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { formOf, metadataOf } from '../support/slack-form';
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

describe('an error', () => {
  test.each([
    ['host bits', '10.2.0.5/16', /^“10\.2\.0\.5\/16” is not a network.*10\.2\.0\.0\/16.*10\.2\.0\.5/],
    ['a wildcard', '10.1.0.0 0.0.255.255', /that is no netmask/],
    ['a range backwards', '10.1.0.9-10.1.0.5', /runs backwards/],
    ['a name', 'fe01', /^“fe01” is a name/],
    ['a host name', 'fe01.contoso.com', /^“fe01\.contoso\.com” is a name/],
    ['nonsense', '%%%', /^“%%%” is no address/],
    ['half an address', '10.1', /^“10\.1” is no address/],
    ['too many octets', '10.1.0.5.6', /is no address/],
    ['an octet too large', '10.1.0.300', /is no address/],
    ['no IPv6', '::1::2', /is no address/],
    ['a zone', 'fe80::1%eth0', /is no address/],
    ['an address that is not read', '10.1.0.5, ::', /^“10\.1\.0\.5, ::” is no address/],
    ['any', 'any', /^“any” is no address/],
    ['markup', '<!channel>', /^“<!channel>” is no address/],
    ['a command', '10.1.0.5 $(reboot)', /^“\$\(reboot\)” is no address/],
    ['a quote', '10.1.0.5"; flush ruleset', /^“10\.1\.0\.5"” is no address/],
    ['another question', '10.1.0.5; nftables for edge', /^“nftables” is a name/],
    ['another machine', '10.1.0.5 edge 10.9.9.9', /^“edge” is a name/],
    ['the other end', '10.1.0.5 to 10.9.9.9', /^“to” is a name/],
    ['a Korean word', '10.1.0.5에서', /is no address|is a name/],
    ['a port', '10.1.0.5:5070', /^“10\.1\.0\.5:5070” is no address/],
    ['a port behind a slash', '10.1.0.5/80', /^“10\.1\.0\.5\/80” is no address/],
    ['a number', '10.1.0.5, 5070', /^“5070” is no address/],
    ['a row', 'S47', /“S47” is a name/],
    ['help', 'help', /“help” is a name/],
  ])('about %s stands beside its line, and nothing is answered', async (_, typed, said) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': '10.1.0.0/16', 'Mediation Servers': typed });
    expect(formOf(form).errors(answer)).toEqual({ 'Mediation Servers': expect.stringMatching(said) });
    expect(posts()).toHaveLength(1);
    expect(responses()).toEqual([]);
  });

  test('stands beside each line that has one', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': 'x', 'Mediation Servers': '10.2.0.5/16' });
    expect(Object.keys(formOf(form).errors(answer))).toEqual(['Front End Servers', 'Mediation Servers']);
  });

  test('of a Korean form is Korean', async () => {
    const form = await ann.form(await ann.mention('프런트 엔드에서 중재 서버 nftables 규칙'));
    const answer = await ann.submit(form, { '중재 서버': 'fe01', '프런트 엔드 서버': '10.2.0.5/16' });
    for (const said of Object.values(formOf(form).errors(answer))) expect(said).toMatch(/[가-힣]/);
  });

  test('is short, whatever was typed', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Mediation Servers': 'x'.repeat(500) });
    expect(formOf(form).errors(answer)['Mediation Servers']?.length).toBeLessThan(150);
  });

  test.each(['', '   ', '\t'])('about nothing filled in (%j)', async (typed) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Mediation Servers': typed });
    expect(formOf(form).errors(answer)).toEqual({
      'Front End Servers': 'Fill in at least one line, or close the form.',
    });
    expect(posts()).toHaveLength(1);
  });

  test('about two lines that do not go together stands beside the first', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': '10.1.0.5', 'Mediation Servers': '2001:db8::1' });
    expect(formOf(form).errors(answer)).toEqual({ 'Front End Servers': expect.stringMatching(/IPv4.*IPv6/) });
  });

  test('about more than one question holds is told, and no address is lost in silence', async () => {
    const form = await ann.form(await ann.mention('nftables for front end'));
    const hosts = (line: number) => Array.from({ length: 40 }, (_, host) => `10.${line}.0.${host + 1}`).join(', ');
    const typed = Object.fromEntries(labelsOf(form).map((label, line) => [label, hosts(line + 1)]));
    const answer = await ann.submit(form, typed);
    expect(Object.values(formOf(form).errors(answer))).toEqual([expect.stringMatching(/more than one question holds/)]);
  });
});

describe('a form that cannot be read', () => {
  const stale = 'This form can no longer be read. Close it and ask for the rules again.';
  const typed = { 'Mediation Servers': '10.2.0.5' };

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', { key: 'en|u|nftables||f:front-end>mediation' }],
    ['empty', ''],
    ['no JSON', '{'],
    ['JSON null', 'null'],
    ['a list', '[]'],
    ['without a key', '{"fields":[{"label":"x","name":"x"}]}'],
    ['without fields', '{"key":"en|u|nftables||f:front-end>mediation"}'],
    ['with fields that are none', '{"key":"en|u|nftables||f:front-end>mediation","fields":[null]}'],
    ['with a key of another version', metadataOf('en|u|gone||R:mediation')],
    ['with a role that is gone', metadataOf('en|u|nftables||R:gone')],
    ['with a table', metadataOf('en|q|list|R:mediation')],
    ['with nonsense', metadataOf('<!channel>')],
  ])('as its private_metadata is %s says so in its place', async (_, private_metadata) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, typed, (payload) => formOf(payload).with({ private_metadata }));
    expect(answer).toMatchObject({
      response_action: 'update',
      view: { type: 'modal', blocks: [{ type: 'section', text: { text: stale } }] },
    });
    expect(formOf(form).broken(answer)).toEqual([]);
    expect(posts()).toHaveLength(1);
  });

  test.each([undefined, null, 5, 'x', {}, { values: null }, { values: { 'field-0': null, 'field-1': 5 } }])(
    'as its state is %j counts as empty',
    async (state) => {
      const form = await ann.form(await ann.mention(asking));
      const answer = await ann.submit(form, typed, (payload) => formOf(payload).with({ state }));
      expect(formOf(form).errors(answer)).toEqual({
        'Front End Servers': 'Fill in at least one line, or close the form.',
      });
    },
  );
});

describe('the place of a form', () => {
  const typed = { 'Mediation Servers': '10.2.0.5' };

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['without anything', {}],
    ['a talk that is none', { talk: 5 }],
    ['a talk of numbers', { talk: { channel: 5 } }],
    ['a thread of a number', { talk: { channel: 'C0NET', thread: 5 } }],
    ['a response_url that is a number', { responseUrl: 5 }],
    ['a response_url that is no URL', { responseUrl: 'x' }],
    ['a file', { responseUrl: 'file:///etc/passwd' }],
  ])('that is %s: the answer is a direct message', async (_, place) => {
    const form = await ann.form(await ann.mention(asking));
    await ann.submit(form, typed, (payload) => formOf(payload).inMetadata({ place }));
    expect(posts()[1]).toMatchObject({ channel: 'U0ANN' });
    expect(codeOf(posts()[1]!)).toContain('10.2.0.5');
  });

  test('is never outside Slack', async () => {
    const taken: string[] = [];
    const other = await listen((url) => taken.push(url));
    try {
      const { port } = other.address() as AddressInfo;
      const form = await ann.form(await ann.mention(asking));
      for (const responseUrl of [
        `http://127.0.0.1:${port}/commands/x`,
        `http://slack.com@127.0.0.1:${port}/commands/x`,
        'http://hooks.slack.com/actions/x',
        'https://evil-slack.com/actions/x',
        'https://slack.com.evil.test/actions/x',
        'https://evil.test/hooks.slack.com',
      ]) {
        const before = posts().length;
        await ann.submit(form, typed, (payload) => formOf(payload).inMetadata({ place: { responseUrl } }));
        expect(posts().slice(before)).toMatchObject([{ channel: 'U0ANN', text: expect.stringMatching(/nftables/) }]);
      }
      expect(taken).toEqual([]);
    } finally {
      other.close();
    }
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

function listen(take: (url: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    take(request.url ?? '');
    response.end('ok');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { addressFormCallback } from '../../src/presentation/slack/address-form';
import { directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { createSeeker, errorsIn } from '../support/slack-look-up';
import { actionsOf, codeOf, createPerson, labelsOf } from '../support/slack-person';

// The form that looks ports up: by the command, by the shortcut, by a button.

const spine = createSpine(loadCatalog({}), '1.0.0');
const running = botForEachTest(() => startBot(spine.ask, { parts: spine }));
const { posts, responses } = seenIn(running);
const ann = createSeeker(running);

describe('is opened', () => {
  test.each([
    'form',
    ' Form ',
    'FORM.',
    'look-up form',
    'lookup  form',
    '양식',
    '조회 양식',
    '양식!',
    'open the form',
    'show me the look-up form',
    'Can I have the form, please?',
    '조회 양식 열어줘',
    '양식 좀 열어 주세요',
    '조회 양식을 보여 주십시오',
    '조회양식 주세요',
    '조회 화면 열기',
  ])('by the command with %j, before anything is looked up', async (word) => {
    const view = await ann.byCommand(word);
    expect(running.slack.calls[1]?.method).toBe('views.open');
    expect(view).toMatchObject({ callback_id: 'look-up', submit: {} });
    expect(responses()).toEqual([]);
  });

  test.each([
    'in what form',
    'form 5061',
    'form of mediation',
    '양식 주세요',
    'forms',
    'platform',
    'form a rule',
    'the form is broken',
    '신청서 양식 열어줘',
    '양식이 바뀌었습니다',
    '회의 양식 보여줘',
  ])('not by %j, which is answered', async (word) => {
    await expect(ann.byCommand(word)).rejects.toThrow('nothing was opened');
    expect(responses()).toHaveLength(1);
  });

  test('by the shortcut', async () => {
    expect(labelsOf(await ann.byShortcut())).toEqual([
      'Role',
      'Other end',
      'Service',
      'Ports',
      'Direction, as seen from the role',
      'Rule language',
      'Addresses of the role',
      'Addresses of the other end',
    ]);
  });

  test.each([
    ['a mention', () => mentionOf('form', running.slack.workspace), 'C0NET'],
    ['a mention in Korean', () => mentionOf('조회 양식', running.slack.workspace), 'C0NET'],
    ['a direct message', () => directOf('form', running.slack.workspace), 'D0ANN'],
    ['a thread', () => directOf('양식', running.slack.workspace, { thread_ts: '1600000000.000001' }), 'D0ANN'],
  ])('by the button that answers %s', async (_, event, channel) => {
    await running.sender.json(eventOf(event(), running.slack.workspace));
    await running.idle();
    const [offer] = posts();
    expect(offer?.channel).toBe(channel);
    // Whatever follows goes on from what was before it.
    expect(Object(offer?.metadata).event_payload).not.toHaveProperty('q');
    expect(actionsOf(offer!)).toEqual(['look-up']);
    await ann.byButton(offer!);
  });

  test('by the button of the Home tab', async () => {
    await running.sender.json(
      eventOf({ type: 'app_home_opened', user: 'U0ANN', tab: 'home' }, running.slack.workspace),
    );
    await running.idle();
    const [home] = running.slack.workspace.homes.values();
    expect(actionsOf(home as never)).toContain('look-up');
  });

  test('in the language that is known', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    await createPerson(running).command('5061');
    expect(await ann.byShortcut()).toMatchObject({ title: { text: '포트 조회' } });
    expect(running.slack.calls.filter(({ method }) => method === 'views.update')).toEqual([]);
  });

  test('in English where the language is not known yet, and then drawn again', async () => {
    running.slack.workspace.locales.set('U0ANN', 'ko-KR');
    expect(labelsOf(await ann.byShortcut())[0]).toBe('역할');
    const methods = running.slack.calls.map(({ method }) => method);
    expect(methods.slice(1)).toEqual(['views.open', 'users.info', 'views.update']);
  });

  test('once where the language is English', async () => {
    await ann.byShortcut();
    expect(running.slack.calls.map(({ method }) => method).slice(1)).toEqual(['views.open', 'users.info']);
  });

  test('in Korean by a Korean word, whatever the language of Slack', async () => {
    expect(labelsOf(await ann.byCommand('양식'))[0]).toBe('역할');
  });

  test.each([{ error: 'hash_conflict' }, { error: 'not_found' }, { status: 503 }])(
    'and stays when it cannot be drawn again (%j)',
    async (failure) => {
      running.slack.workspace.locales.set('U0ANN', 'ko-KR');
      running.slack.failNext('views.update', failure);
      expect(labelsOf(await ann.byShortcut())[0]).toBe('Role');
      expect([...posts(), ...responses()]).toEqual([]);
    },
  );

  test.each(['command', 'shortcut'])('or the person is told, when Slack does not open it (%s)', async (way) => {
    running.slack.failNext('views.open', { error: 'expired_trigger_id' });
    await expect(way === 'command' ? ann.byCommand() : ann.byShortcut()).rejects.toThrow();
    expect([...posts(), ...responses()]).toMatchObject([{ text: expect.stringMatching(/Reference: ref-1/) }]);
    expect(running.lines.join('')).not.toMatch(/trigger-secret|one-time-secret/);
  });
});

describe('offers, while something is typed', () => {
  test.each([
    ['role', 'medi', 'mediation', 'Mediation Servers'],
    ['peer', 'fornt end', 'front-end', 'Front End Servers'],
    ['service', 'mobil', 'mobility', 'Mobility'],
    ['dialect', 'nft', 'nftables', 'nftables'],
    ['role', '중제', 'mediation', 'Mediation Servers'],
  ])('%s “%s”: %s', async (field, text, value, label) => {
    const options = await ann.type(await ann.byShortcut(), field, text);
    expect(options[0]).toMatchObject({ value, text: { text: expect.stringContaining(label) } });
  });

  test('names in the language of the form', async () => {
    const options = await ann.type(await ann.byCommand('양식'), 'role', '미디에이숀');
    expect(options[0]).toMatchObject({ value: 'mediation', text: { text: '중재 서버' } });
  });

  test('all for nothing, and nothing for what nobody knows', async () => {
    const view = await ann.byShortcut();
    expect((await ann.type(view, 'role', '')).length).toBeGreaterThan(30);
    expect(await ann.type(view, 'role', 'zzz')).toEqual([]);
  });

  test('no more and no longer than Slack shows', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({ id: `id-${n}`, label: '중재 서버 '.repeat(20) }));
    const bot = await startBot(spine.ask, {
      parts: { ...spine, suggest: () => [{ id: 'x'.repeat(151), label: '' }, ...many] },
    });
    try {
      const seeker = createSeeker(bot);
      expect(await seeker.type(await seeker.byShortcut(), 'role', 'x')).toHaveLength(100);
    } finally {
      await bot.close();
    }
  });

  test('nothing when it breaks, and tells the log without what was typed', async () => {
    const suggest = (_: string, typed: string) => {
      throw new Error(`cannot look for ${typed}`);
    };
    const bot = await startBot(spine.ask, { parts: { ...spine, suggest } });
    try {
      const seeker = createSeeker(bot);
      expect(await seeker.type(await seeker.byShortcut(), 'role', 'secret-host-7')).toEqual([]);
      expect(bot.lines.join('')).toMatch(/\[ERROR\] ref-1 Error: cannot look for/);
      expect(bot.lines.join('')).not.toContain('secret-host-7');
    } finally {
      await bot.close();
    }
  });
});

describe('filled in', () => {
  test('from the command, is answered to the person alone, and may be shared', async () => {
    expect(await ann.submit(await ann.byCommand(), { role: 'mediation', ports: '5070' })).toBeUndefined();
    expect(responses()).toMatchObject([
      { response_type: 'ephemeral', text: expect.stringMatching(/^Mediation Servers/) },
    ]);
    await createPerson(running).click(responses()[0]!, 'share');
    expect(responses()[1]).toMatchObject({ response_type: 'in_channel', text: responses()[0]?.text });
    expect(posts()).toEqual([]);
  });

  test('from the shortcut, is answered in a direct message', async () => {
    await ann.submit(await ann.byShortcut(), { role: 'director', direction: 'out' });
    expect(posts()).toMatchObject([{ channel: 'U0ANN', text: expect.stringMatching(/^Directors/) }]);
    expect(actionsOf(posts()[0]!)).not.toContain('share');
  });

  test('from a button, is answered in its thread, and gone on from there', async () => {
    await running.sender.json(eventOf(mentionOf('form', running.slack.workspace), running.slack.workspace));
    await running.idle();
    const [offer] = posts();
    await ann.submit(await ann.byButton(offer!), { role: 'mediation' });
    expect(posts()[1]).toMatchObject({ channel: 'C0NET', thread_ts: offer?.thread_ts });
    const further = mentionOf('only udp', running.slack.workspace, { thread_ts: offer?.thread_ts });
    await running.sender.json(eventOf(further, running.slack.workspace));
    await running.idle();
    expect(posts()[2]?.text).toMatch(/^Mediation Servers.*UDP/);
  });

  test('from a button in a channel, has its language offered first to everyone there', async () => {
    await running.sender.json(eventOf(mentionOf('form', running.slack.workspace), running.slack.workspace));
    await running.idle();
    await ann.submit(await ann.byButton(posts()[0]!), { role: 'mediation', dialect: 'nftables' });
    expect(await running.parts.settings.favourites('U0BOB', 'C0NET')).toEqual(['nftables']);
  });

  test('with a language, writes rules; the form of addresses asks for the others', async () => {
    const form = { role: 'mediation', dialect: 'nftables', own: '10.2.0.5, 10.2.0.6' };
    await ann.submit(await ann.byCommand(), form);
    expect(codeOf(responses()[0]!)).toContain('10.2.0.6');
    expect(codeOf(responses()[0]!)).toContain('@@FRONT_END@@');
    const addresses = await createPerson(running).form(responses()[0]!);
    expect(addresses.callback_id).toBe(addressFormCallback);
    expect(labelsOf(addresses)).toContain('Front End Servers');
    expect(labelsOf(addresses)).not.toContain('Mediation Servers');
  });

  test('with both ends, leaves nothing to fill in', async () => {
    const form = {
      role: 'mediation',
      peer: 'front-end',
      dialect: 'nftables',
      own: '10.2.0.5',
      far: '10.1.0.0 255.255.0.0',
    };
    await ann.submit(await ann.byCommand(), form);
    expect(codeOf(responses()[0]!)).toMatch(/10\.1\.0\.0\/16.*10\.2\.0\.5/);
    expect(codeOf(responses()[0]!)).not.toContain('@@');
  });

  test('in Korean, is answered in Korean', async () => {
    await ann.submit(await ann.byCommand('양식'), { role: 'mediation', dialect: 'nftables' });
    expect(responses()[0]?.text).toMatch(/^중재 서버/);
  });

  test('may be submitted to another replica', async () => {
    const view = await ann.byCommand('양식');
    const replica = await startBot(spine.ask, { slack: running.slack, parts: spine });
    try {
      await createSeeker(replica).submit(view, { ports: '5061' });
    } finally {
      await replica.close();
    }
    expect(responses()).toMatchObject([{ response_type: 'ephemeral', text: expect.stringMatching(/프런트 엔드/) }]);
  });

  test.each([{ status: 404 }, { error: 'expired_url' }])(
    'after more than half an hour (%j), is answered as a direct message',
    async (failure) => {
      const view = await ann.byCommand();
      running.slack.failNext('respond', failure);
      await ann.submit(view, { role: 'mediation' });
      expect(posts()).toMatchObject([{ channel: 'U0ANN' }]);
    },
  );

  test('with rules too long for a message, offers them as a file', async () => {
    await ann.submit(await ann.byCommand(), { role: 'front-end', dialect: 'fortios' });
    expect(actionsOf(responses()[0]!)).toContain('file');
    await createPerson(running).click(responses()[0]!, 'file');
    expect(running.slack.workspace.files[0]).toMatchObject({ channel: 'D0ANN' });
  });
});

describe('an error stands beside its field, and nothing is answered', () => {
  test.each<[Readonly<Record<string, string>>, string, RegExp]>([
    [{}, 'role', /^Choose a role or a service/],
    [{ direction: 'in' }, 'role', /^Choose a role or a service/],
    [{ role: 'gone' }, 'role', /no longer in the catalog/],
    [{ peer: 'mediation' }, 'role', /^Choose the role/],
    [{ role: 'mediation', service: 'rgs' }, 'service', /^No row names.*does not mean it can be blocked/],
    [{ ports: '5061 and 5070' }, 'ports', /^“and” is no port/],
    [{ role: 'mediation', ports: '5070', direction: 'out' }, 'direction', /the other way only/],
    [{ role: 'mediation', own: '10.2.0.5' }, 'dialect', /^Choose a rule language/],
    [{ role: 'mediation', dialect: 'nftables', own: '10.2.0.5/16' }, 'own', /host bits/],
    [{ role: 'mediation', dialect: 'nftables', own: 'fe01' }, 'own', /^“fe01” is a name/],
    [{ role: 'mediation', dialect: 'nftables', own: '10.2.0.5; nftables for edge' }, 'own', /“nftables” is a name/],
    [{ role: 'mediation', dialect: 'nftables', own: '10.2.0.5:5070' }, 'own', /is no address/],
    [{ role: 'mediation', dialect: 'nftables', far: '10.1.0.5' }, 'peer', /An address of nobody goes into no rule/],
    [{ role: 'mediation', peer: 'front-end', dialect: 'nftables', far: '<!channel>' }, 'far', /is no address/],
  ])('%j: %s', async (fields, field, said) => {
    const answer = await ann.submit(await ann.byCommand(), fields);
    expect(errorsIn(answer)).toEqual({ [field]: expect.stringMatching(said) });
    expect([...posts(), ...responses()]).toEqual([]);
  });

  test('in the language of the form, all at once', async () => {
    const answer = await ann.submit(await ann.byCommand('양식'), { ports: 'x', far: 'fe01', peer: 'gone' });
    expect(Object.keys(errorsIn(answer)).sort()).toEqual(['dialect', 'far', 'peer', 'ports', 'role']);
    for (const said of Object.values(errorsIn(answer))) expect(said).toMatch(/[가-힣]/);
  });

  test('is short, whatever was typed', async () => {
    const answer = await ann.submit(await ann.byCommand(), { ports: 'x'.repeat(3_000), role: 'y'.repeat(3_000) });
    for (const said of Object.values(errorsIn(answer))) expect(said.length).toBeLessThan(200);
  });
});

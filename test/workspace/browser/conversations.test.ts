import { message, quiet } from '../support/desk-state.js';
import { startStubDesk } from '../support/stub-desk.js';
import { inBrowser } from './browser.js';
import { sent } from './sent.js';
import { setStage } from './stage.js';

jest.setTimeout(60_000);

inBrowser(() => {
  const stage = setStage();
  const question = message({ author: 'U0ANN', text: '<@U0BOT> 5061' });
  const talk = [
    question,
    message({ thread: question.ts, text: 'an answer' }),
    message({ thread: question.ts, author: 'U0ANN', text: 'as nftables' }),
    message({ thread: question.ts, text: 'rules' }),
  ];

  test('a thread is opened, survives a reload, takes a reply, and is closed', async () => {
    const { page, desk } = await stage.open({ messages: talk });
    expect(await page.getByText('an answer').count()).toBe(0);
    await page.getByRole('link', { name: '3 replies' }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByText('rules').waitFor();
    await page.reload();
    await thread.getByText('rules').waitFor();
    const reply = thread.getByRole('textbox', { name: 'Reply…' });
    await reply.fill('why?');
    await reply.press('Enter');
    expect(await sent(desk.posts)).toEqual({
      name: 'say',
      body: { conversation: 'C0NET', thread: question.ts, text: 'why?' },
    });
    await thread.getByRole('link', { name: 'Close thread' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  test('a page that breaks says so, and that nothing is lost', async () => {
    const { page, desk, faults } = await stage.open({});
    desk.show({ messages: [message({ text: null as never })] });
    await page.getByRole('alert').getByText('This page broke. Nothing that was said is lost: reload it.').waitFor();
    expect(faults.splice(0).join()).toMatch(/TypeError/);
  });

  test('at the width of a phone the thread has the screen to itself, and the side bar is a button away', async () => {
    const { page } = await stage.open(
      { messages: talk },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    );
    await page.getByRole('link', { name: '3 replies' }).tap();
    await page.getByRole('heading', { name: 'Thread' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Message #network' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Close thread' }).tap();
    await page.getByRole('button', { name: 'Show conversations' }).tap();
    await page.getByRole('link', { name: 'firewall-changes' }).tap();
    await page.getByRole('heading', { name: '#firewall-changes', exact: true }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Conversations' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('a command is completed with its usage, and run; another is told not to exist', async () => {
    const { page, desk } = await stage.open({});
    const composer = page.getByRole('textbox', { name: 'Message #network' });
    await composer.pressSequentially('/s');
    expect(await page.getByRole('option').allInnerTexts()).toEqual([
      '/sfbport\nmediation | 5061 | help – Which ports are needed.',
    ]);
    await composer.press('Tab');
    expect(await composer.inputValue()).toBe('/sfbport ');
    await page.locator('.usage').getByText('mediation | 5061 | help').waitFor();
    await composer.pressSequentially('5061');
    await composer.press('Enter');
    expect(await sent(desk.posts)).toEqual({ name: 'command', body: { conversation: 'C0NET', text: '5061' } });
    await composer.fill('/nothing');
    await composer.press('Enter');
    await page.getByRole('alert').getByText('/nothing is not a command here.').waitFor();
    expect(await composer.inputValue()).toBe('/nothing');
  });

  test('commands do not work in threads, as in Slack', async () => {
    const { page, desk } = await stage.open({ messages: talk });
    await page.getByRole('link', { name: '3 replies' }).click();
    const reply = page.getByRole('textbox', { name: 'Reply…' });
    await reply.fill('/sfbport 5061');
    await reply.press('Enter');
    await page.getByRole('alert').getByText('/sfbport does not work in threads').waitFor();
    expect(desk.posts).toEqual([]);
  });

  test('a mention is completed, Shift+Enter starts a line, and the Enter that ends a syllable sends nothing', async () => {
    const { page, desk } = await stage.open({});
    const composer = page.getByRole('textbox', { name: 'Message #network' });
    await composer.pressSequentially('@sf');
    await composer.press('Enter');
    await composer.pressSequentially('one');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('중재');
    await composer.evaluate((input) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    expect(desk.posts).toEqual([]);
    await composer.press('Enter');
    expect(await sent(desk.posts)).toEqual({
      name: 'say',
      body: { conversation: 'C0NET', text: '@sfbport one\n중재' },
    });
    expect(await composer.inputValue()).toBe('');
  });

  test('what was not taken stays where it was written, and the reason is said', async () => {
    const { page } = await stage.open({});
    // A refused request is an error on the console of any browser; this one is wanted.
    await page.evaluate(`fetch = async () => new Response('{"error": "Too long."}', { status: 400 })`);
    const composer = page.getByRole('textbox', { name: 'Message #network' });
    await composer.fill('x');
    await composer.press('Enter');
    await page.getByRole('alert').getByText('Too long.').waitFor();
    expect(await composer.inputValue()).toBe('x');
  });

  test('the menu of a message works by keyboard: a shortcut is told with its message', async () => {
    const { page, desk } = await stage.open({ messages: [question] });
    const more = page.getByRole('button', { name: /^More actions on the message by ann/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply in thread' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await sent(desk.posts)).toEqual({
      name: 'shortcut',
      body: { callbackId: 'explain', conversation: 'C0NET', ts: question.ts },
    });
  });

  test('the menu of the composer has the shortcuts that need no message', async () => {
    const { page, desk } = await stage.open({});
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Ask about ports' }).click();
    expect(await sent(desk.posts)).toEqual({ name: 'shortcut', body: { callbackId: 'ask', conversation: 'C0NET' } });
  });

  test('a suggestion is asked: of the bot in a channel, as it is in a direct message', async () => {
    const { page, desk } = await stage.open({});
    await page.getByRole('button', { name: 'What is 5061 for?' }).click();
    expect(await sent(desk.posts)).toMatchObject({ body: { text: '@sfbport What is 5061 for?' } });
    await page.getByRole('link', { name: 'sfbport', exact: true }).click();
    await page.getByRole('heading', { name: 'sfbport', exact: true }).waitFor();
    await page.getByRole('button', { name: 'What is 5061 for?' }).click();
    expect(await sent(desk.posts, 2)).toEqual({
      name: 'say',
      body: { conversation: 'D0ANN', text: 'What is 5061 for?' },
    });
  });

  test('what only you see says so, with the command that it answers; what is new elsewhere is counted', async () => {
    const { page, desk } = await stage.open({ messages: [message({ isEphemeral: true, command: '5061' })] });
    await page.getByText('Only visible to you').waitFor();
    await page.getByText('You used /sfbport 5061').waitFor();
    expect(await page.getByRole('button', { name: /More actions/ }).count()).toBe(0);
    desk.show({
      messages: [message({ conversation: 'D0ANN' })],
      status: [{ conversation: 'C0NET', thread: undefined, text: 'sfbport is thinking…' }],
    });
    await page.getByRole('link', { name: 'sfbport 1 unread' }).waitFor();
    await page.getByText('sfbport is thinking…').waitFor();
  });

  test('the page speaks the language of the person, and asks for the other', async () => {
    const { page, desk } = await stage.open({});
    await page.getByRole('button', { name: '한국어', exact: true }).click();
    expect(await sent(desk.posts)).toEqual({ name: 'locale', body: { locale: 'ko-KR' } });
    desk.show({ locale: 'ko-KR' });
    await page.getByRole('textbox', { name: '#network에 메시지 보내기' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
  });

  test('the curious let the Web API answer 429', async () => {
    const { page, desk } = await stage.open({});
    const limit = page.getByRole('switch', { name: 'Rate limit' });
    await limit.click();
    expect(await sent(desk.posts)).toEqual({ name: 'rateLimit', body: { isOn: true } });
    desk.show({ isRateLimited: true });
    await page.locator('[role=switch][aria-checked=true]').waitFor();
  });

  test('who is reading further up stays there, and is told of what came', async () => {
    const many = Array.from({ length: 60 }, () => message({ author: 'U0JIN', text: 'an earlier line' }));
    const { page, desk } = await stage.open({ messages: many });
    const list = page.getByRole('log');
    const top = () => list.evaluate((element) => element.scrollTop);
    expect(await top()).toBeGreaterThan(500);
    await list.evaluate((element) => element.scrollTo(0, 100));
    const scrolled = page.waitForFunction(() => document.querySelector('.message-list')?.scrollTop === 100);
    await scrolled;
    desk.show({ messages: [message({ text: 'the newest' })] });
    await page.getByRole('button', { name: '↓ New messages' }).click();
    expect(await top()).toBeGreaterThan(500);
    await page.getByRole('button', { name: '↓ New messages' }).waitFor({ state: 'detached' });
  });

  test('the answer to one’s own command is scrolled to, also after one too long for the list', async () => {
    const long = message({ text: Array.from({ length: 80 }, (_, line) => `line ${line}`).join('\n') });
    const { page, desk } = await stage.open({ messages: [long] });
    await page.getByText('line 0').waitFor();
    desk.show({ messages: [message({ text: 'the answer', command: '443', isEphemeral: true })] });
    const answer = page.getByText('the answer');
    await answer.waitFor();
    await page.waitForFunction(() => {
      const { bottom } = [...document.querySelectorAll('.message')].at(-1)!.getBoundingClientRect();
      return bottom <= document.querySelector('.message-list')!.getBoundingClientRect().bottom;
    });
  });

  test('a button on Home is answered in Messages, and the tab says so', async () => {
    const { page, desk } = await stage.open({});
    await page.getByRole('link', { name: 'sfbport · Home' }).click();
    const tabs = page.getByRole('main').getByRole('navigation');
    await tabs.getByRole('link', { name: 'Messages', exact: true }).waitFor();
    desk.show({ messages: [message({ conversation: 'D0ANN', text: 'an answer' })] });
    await tabs.getByRole('link', { name: /^Messages 1/ }).click();
    await page.getByText('an answer').waitFor();
  });

  test('the menu of shortcuts opens inside of the pane', async () => {
    const { page } = await stage.open({});
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    const [menu, pane] = await Promise.all([
      page.getByRole('menu').boundingBox(),
      page.getByRole('main').boundingBox(),
    ]);
    expect(menu!.x).toBeGreaterThanOrEqual(pane!.x);
  });

  test('a thread of a channel says how to ask there', async () => {
    const { page } = await stage.open({ messages: talk });
    await page.getByRole('link', { name: '3 replies' }).click();
    await page.getByPlaceholder('Reply, or ask with @sfbport …').waitFor();
  });

  test('a lost connection is said, and found again with everything that is there then', async () => {
    const { page, desk, faults } = await stage.open({ messages: [question] });
    await desk.close();
    await page.getByText('Connection lost. Trying again…').waitFor();
    const again = await startStubDesk(
      { ...quiet, messages: [message({ text: 'after the break' })] },
      Number(new URL(desk.url).port),
    );
    await page.getByText('after the break').waitFor({ timeout: 15_000 });
    await page.getByText('Connection lost. Trying again…').waitFor({ state: 'detached' });
    expect(await page.getByText('5061', { exact: true }).count()).toBe(0);
    await page.context().close();
    await again.close();
    // A browser tells of every try on the console; here that is wanted.
    faults.splice(0);
  });
});

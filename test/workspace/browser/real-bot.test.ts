import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { inBrowser, sayIn, violations } from './browser.js';
import { fixClock } from './fixed-clock.js';
import { setRealStage } from './real-stage.js';
import { screenshot } from './screenshot.js';

jest.setTimeout(60_000);

// One person's afternoon with the real bot, as `npm start` opens it: each test goes on where the one before ended.
inBrowser(() => {
  const stage = setRealStage();
  let page: Page;
  let thread: Locator;
  let faults: string[];
  beforeAll(async () => {
    const screen = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 };
    ({ page, thread, faults } = await stage.open({ ...screen, acceptDownloads: true }, fixClock));
  });

  const say = (text: string, where: Locator = page.getByRole('main')) => sayIn(where, text);

  test('asks in the channel, and opens the thread of the answer', async () => {
    await say('@sfbport what is 5061 for?');
    await page.getByRole('link', { name: /^1 reply/ }).click();
    await thread.getByRole('cell', { name: /^Front End · 5061\/tcp/ }).waitFor();
    await screenshot(page, 'answer');
    expect(await violations(page)).toEqual([]);
  });

  test('takes a snippet from the menu of an answer', async () => {
    await thread.getByRole('link', { name: 'Close thread' }).click();
    await say('@sfbport front end to mediation');
    await page
      .getByRole('link', { name: /^1 reply/ })
      .nth(1)
      .click();
    const menu = thread.getByRole('combobox', { name: 'Rules as' });
    await menu.fill('nft');
    await menu.press('Enter');
    await thread.getByRole('heading', { name: /nftables/ }).waitFor();
    const code = thread.getByRole('group', { name: /^Code/ }).first();
    await code.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    expect(await code.textContent()).toMatch(/tcp dport 5070/);
    await screenshot(page, 'snippet');
  });

  test('fills in the addresses: what is wrong is said beside its line, and the rules have what is right', async () => {
    await thread.getByRole('button', { name: 'Fill in addresses' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').first().fill('fe01.contoso.com');
    await form.getByRole('button', { name: /Write|Make|rules/i }).click();
    await form.getByRole('alert').waitFor();
    await form.getByRole('textbox').first().fill('10.20.1.0/24');
    await form.getByRole('textbox').last().fill('10.20.2.15');
    await screenshot(page, 'form');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('textbox').last().press('Enter');
    await form.waitFor({ state: 'detached' });
    await thread.getByText('ip saddr 10.20.1.0/24').first().waitFor();
  });

  test('reloads: everything is still there', async () => {
    await page.reload();
    await thread.getByText('ip saddr 10.20.1.0/24').first().waitFor();
    await thread.getByRole('link', { name: 'Close thread' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  test('asks /sfbport 5061: the answer is there for nobody else', async () => {
    await say('/sfbport 5061');
    await page.getByText('You used /sfbport 5061').waitFor();
    await page.getByText('Only visible to you').waitFor();
    await page.getByRole('cell', { name: /^Front End · 5061\/tcp/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('asks for rules too long to read, and downloads the file', async () => {
    await page.getByRole('link', { name: 'sfbport', exact: true }).click();
    await say('windows powershell for front end');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download .*\.ps1/ }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/\.ps1$/);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/New-NetFirewallRule/);
  });

  test('has a denied log line explained in its thread', async () => {
    await page.getByRole('link', { name: 'network', exact: true }).click();
    const line = page.getByRole('article').filter({ hasText: 'ASA-4-106023' });
    await line.hover();
    await line.getByRole('button', { name: /^More actions/ }).click();
    await page.getByRole('menuitem', { name: 'Explain ports' }).click();
    await line.getByRole('link', { name: /^1 reply/ }).click();
    await thread.getByRole('heading', { name: 'Ports in this message' }).waitFor();
    await thread.getByText(/“51234” left aside as a source port/).waitFor();
    await thread.getByRole('cell', { name: /^Mediation · 5070\/tcp/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('says there that an answer is wrong, and is thanked there', async () => {
    await thread.getByRole('button', { name: 'This is wrong' }).click();
    await thread.getByText(/^Thank you, that is counted/).waitFor();
    await thread.getByRole('link', { name: 'Close thread' }).click();
  });

  test('looks up by form: names are offered while they are typed, with slips and in Korean too', async () => {
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: 'Look up ports' }).click();
    const form = page.getByRole('dialog', { name: 'Look up ports' });
    const pick = async (field: RegExp, typed: string, offered: string) => {
      await form.getByRole('combobox', { name: field }).fill(typed);
      await page.getByRole('option', { name: offered, exact: true }).click();
    };
    await pick(/^Role/, 'mediaton', 'Mediation Servers');
    await pick(/^Other end/, '프론트', 'Front End Servers');
    await pick(/^Rule language/, 'nft', 'nftables');
    const ports = form.getByRole('textbox', { name: /^Ports/ });
    await ports.fill('70000');
    await ports.press('Enter');
    await form.getByRole('alert').getByText('“70000” is no port.').waitFor();
    await ports.fill('5070');
    await form.getByRole('textbox', { name: /^Addresses of the role/ }).fill('10.20.2.15');
    expect(await violations(page)).toEqual([]);
    await ports.press('Enter');
    await form.waitFor({ state: 'detached' });
  });

  test('finds the rules of the form in Messages, and takes their table as a file', async () => {
    await page.getByRole('link', { name: /^sfbport( \d|$)/ }).click();
    await page.getByText('ip daddr 10.20.2.15 tcp dport 5070').first().waitFor();
    await say('as xlsx');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download .*\.xlsx/ }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^sfbport-.*\.xlsx$/);
    // A workbook is a ZIP archive.
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  });

  test('presses buttons on Home: the form opens there, and an answer waits in Messages', async () => {
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Home', exact: true }).click();
    await main.getByRole('button', { name: 'Open the form' }).click();
    await page.getByRole('dialog', { name: 'Look up ports' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await main.getByRole('button', { name: 'Director', exact: true }).click();
    await main.getByRole('link', { name: /^Messages 1/ }).click();
    await page.getByRole('heading', { name: 'Directors', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('speaks Korean: the page, the Home tab and the answers', async () => {
    await page.getByRole('banner').getByRole('button', { name: '한국어' }).click();
    await page.getByRole('link', { name: '홈', exact: true }).click();
    await page.getByRole('heading', { name: '질문 방법' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'help-voice' }).click();
    await say('@sfbport 게이트웨이에서 중재 서버로 어떤 포트를 열어야 해?');
    await page.getByRole('link', { name: /^답글 1개/ }).click();
    await page.getByRole('region', { name: '스레드' }).getByRole('cell', { name: /5067/ }).first().waitFor();
    await screenshot(page, 'korean');
    expect(await violations(page)).toEqual([]);
  });

  test('is all there on a phone, in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Show conversations' }).click();
    await page.getByRole('link', { name: 'network', exact: true }).click();
    await page.getByRole('link', { name: /^1 reply/ }).click();
    await thread.getByRole('cell', { name: /^Front End · 5061\/tcp/ }).waitFor();
    await screenshot(page, 'phone');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('says so when the API answers 429, and goes on when it no longer does', async () => {
    await page.getByRole('button', { name: 'Show conversations' }).click();
    await page.getByRole('switch', { name: 'Rate limit' }).click();
    await page.locator('[role=switch][aria-checked=true]').waitFor();
    await page.getByRole('link', { name: 'help-voice' }).click();
    await say('@sfbport 443');
    await page
      .getByRole('link', { name: /^1 reply/ })
      .nth(1)
      .click();
    await page.getByRole('article', { name: /^Slackbot/ }).waitFor();
    await page.getByRole('button', { name: 'Show conversations' }).click();
    await page.locator('[role=switch][aria-checked=true]').click();
    await page.locator('[role=switch][aria-checked=false]').waitFor();
  });

  test('says that the connection is lost when the workspace ends', async () => {
    await stage.stop();
    await page.getByText('Connection lost. Trying again…').waitFor();
    // A browser tells of every try on the console; here that is wanted.
    faults.splice(0);
  });
});

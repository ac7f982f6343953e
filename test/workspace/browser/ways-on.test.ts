import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { inBrowser, sayIn } from './browser.js';
import { setRealStage } from './real-stage.js';

jest.setTimeout(60_000);

// What stands under an answer leads on: each button and menu of the real bot, pressed in the page.
inBrowser(() => {
  const stage = setRealStage();
  let page: Page;
  let thread: Locator;
  beforeEach(async () => {
    ({ page, thread } = await stage.open({ acceptDownloads: true }));
  });
  afterEach(() => page.close());

  const say = (text: string, where: Locator = page.getByRole('main')) => sayIn(where, text);

  const mention = async (text: string) => {
    await say(`@sfbport ${text}`);
    await page
      .getByRole('article')
      .filter({ hasText: text })
      .last()
      .getByRole('link', { name: /^\d+ repl/ })
      .click();
  };

  test('share in channel: what one person asked for is there for everybody', async () => {
    await say('/sfbport director');
    const own = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
    await own.getByRole('button', { name: 'Share in channel' }).click();
    const shared = page.getByRole('article').filter({ hasNotText: 'Only visible to you' });
    await shared.getByRole('heading', { name: 'Directors', exact: true }).first().waitFor();
  });

  test('only this role, and the other language', async () => {
    await mention('what is 5061 for');
    await thread.getByRole('button', { name: 'Director', exact: true }).click();
    await thread.getByRole('heading', { name: 'Directors · 5061' }).waitFor();
    await thread.getByRole('button', { name: '한국어' }).last().click();
    await thread.getByRole('heading', { name: '디렉터 · 5061' }).waitFor();
  });

  test('the next rows of a long table, which comes whole as a file', async () => {
    await mention('ports 0-65535');
    await thread.getByRole('link', { name: /^Download .*\.xlsx/ }).waitFor();
    await thread.getByRole('button', { name: 'Next rows' }).click();
    await thread.getByText(/^Rows \d+–89 of 89/).waitFor();
  });

  test('one meaning of several', async () => {
    await mention('ports of CAS');
    await thread.getByRole('button', { name: /Conferencing Announcement/ }).click();
    await thread.getByRole('cell', { name: /5073/ }).first().waitFor();
  });

  test('a table as CSV, asked for in the thread', async () => {
    await mention('mediation');
    await say('@sfbport as csv', thread);
    const saved = page.waitForEvent('download');
    await thread.getByRole('link', { name: /^Download .*\.csv/ }).click();
    expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/^\ufeffSource,출발지,/);
  });

  test('the form by command, with an error beside its field', async () => {
    await say('/sfbport form');
    const form = page.getByRole('dialog', { name: 'Look up ports' });
    await form.getByRole('textbox', { name: /^Ports/ }).fill('99999');
    await form.getByRole('textbox', { name: /^Ports/ }).press('Enter');
    await form.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });
});

import type { Page } from 'playwright-core';
import type { DeskState } from '../../../src/workspace/desk/shown.js';
import { message, quiet } from '../support/desk-state.js';
import { everyBlock, form, home } from '../support/every-block.js';
import { inBrowser, violations } from './browser.js';
import { setStage } from './stage.js';

jest.setTimeout(120_000);

const question = message({ author: 'U0ANN', text: '<@U0BOT> 5061' });
const talk = [
  question,
  message({ thread: question.ts, blocks: everyBlock }),
  message({ blocks: everyBlock, files: [{ id: 'F1', name: 'rules.nft', size: 12_345 }] }),
  message({ isEphemeral: true, command: '5061' }),
  message({ conversation: 'D0ANN' }),
];

const scenes: Readonly<
  Record<string, { readonly state: Partial<DeskState>; readonly go?: (page: Page) => Promise<void> }>
> = {
  'a conversation': {
    state: { messages: talk, status: [{ conversation: 'C0NET', thread: undefined, text: 'sfbport is thinking…' }] },
  },
  'an empty conversation': { state: {} },
  'a thread': { state: { messages: talk }, go: (page) => page.getByRole('link', { name: '1 reply' }).click() },
  'a modal': { state: { modals: [form] } },
  'a modal with what is wrong in it': {
    state: { modals: [form] },
    go: (page) => page.getByRole('button', { name: 'Ask', exact: true }).click(),
  },
  'an open list': {
    state: { messages: talk },
    go: (page) => page.getByRole('combobox', { name: 'Rules as …' }).last().click(),
  },
  'an open menu': {
    state: { messages: talk },
    go: async (page) => {
      await page
        .getByRole('button', { name: /More actions/ })
        .first()
        .focus();
      await page.keyboard.press('Enter');
    },
  },
  completions: {
    state: { messages: talk },
    go: (page) => page.getByRole('textbox', { name: 'Message #network' }).pressSequentially('/'),
  },
  Home: {
    state: { home },
    go: async (page) => {
      await page.goto(new URL('#home', page.url()).href);
      await page.getByRole('heading', { name: 'What I know' }).waitFor();
    },
  },
  Korean: { state: { locale: 'ko-KR', messages: talk } },
};

inBrowser(() => {
  const stage = setStage();

  describe.each(Object.entries(scenes))('axe-core finds nothing in %s', (_, { state, go }) => {
    test.each([
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
    ])('$width px, in the light and in the dark', async (viewport) => {
      const { page } = await stage.open(state, { viewport });
      await go?.(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await violations(page)]).toEqual([colorScheme, []]);
      }
    });
  });

  test('axe-core finds nothing in the side bar of a phone', async () => {
    const { page } = await stage.open({ messages: talk }, { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Show conversations' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('every place is reached with the keyboard alone, and none holds it', async () => {
    const { page } = await stage.open({ messages: talk });
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute('aria-label') || activeElement?.textContent || '';
        }),
      );
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        'English',
        '한국어',
        'network',
        'Rate limit',
        'Messages in #network',
        expect.stringContaining('What is 5061 for?'),
        'Reply in thread',
        expect.stringMatching(/^More actions/),
        expect.stringContaining('1 reply'),
        'As nftables',
        'Rules as …',
        expect.stringContaining('Copy'),
        expect.stringContaining('rules.nft'),
        'Message #network',
        'Shortcuts',
        'Send',
      ]),
    );
  });

  test('landmarks are there, once each', async () => {
    const { page } = await stage.open({ ...quiet, messages: talk });
    await page.getByRole('link', { name: '1 reply' }).click();
    for (const role of ['banner', 'main'] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Thread' }).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Conversations' }).count()).toBe(1);
  });
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DeskState } from '../../../src/workspace/desk/shown.js';
import { quiet } from '../support/desk-state.js';
import { type StubDesk, startStubDesk } from '../support/stub-desk.js';
import { launch, openPage } from './browser.js';

/** What a test plays on: a browser, and desks that show what the test says. Whatever goes wrong in a page fails its test. */
export interface Stage {
  browser(): Browser;
  open(
    state: Partial<DeskState>,
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly desk: StubDesk; readonly faults: string[] }>;
}

export function setStage(): Stage {
  let browser: Browser;
  const opened: { readonly desk: StubDesk; readonly page: Page; readonly faults: string[] }[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    for (const { page, desk } of all) {
      await page.context().close();
      await desk.close();
    }
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    browser: () => browser,
    open: async (state, options) => {
      const desk = await startStubDesk({ ...quiet, ...state });
      try {
        const { page, faults } = await openPage(browser, desk.url, options);
        opened.push({ desk, page, faults });
        return { page, desk, faults };
      } catch (error) {
        // A server that is left open would keep the tests from ending.
        await desk.close();
        throw error;
      }
    },
  };
}

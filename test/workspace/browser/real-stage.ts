import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launch, openPage } from './browser.js';
import { startForReal } from './real-workspace.js';

/** What a test plays on with the real bot: a browser, and the workspace that `npm start` opens, both for all tests of a file. */
export interface RealStage {
  open(options: BrowserContextOptions, prepare?: (context: BrowserContext) => Promise<unknown>): Promise<Scene>;
  /** Ends the workspace. */
  stop(): Promise<void>;
}

/** A page of the workspace, with whatever goes wrong in it: a test after which there is anything fails. */
export interface Scene {
  readonly page: Page;
  /** The thread that is open beside the conversation. */
  readonly thread: Locator;
  readonly faults: string[];
}

export function setRealStage(): RealStage {
  let browser: Browser;
  let workspace: Awaited<ReturnType<typeof startForReal>>;
  const scenes: Scene[] = [];
  beforeAll(async () => {
    [browser, workspace] = await Promise.all([launch(), startForReal(0)]);
  });
  afterEach(() => expect(scenes.flatMap(({ faults }) => faults.splice(0))).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await workspace?.stop();
  });
  return {
    async open(options, prepare) {
      const { page, faults } = await openPage(browser, workspace.url, options, prepare);
      page.setDefaultTimeout(10_000);
      const scene = { page, thread: page.getByRole('region', { name: 'Thread' }), faults };
      scenes.push(scene);
      return scene;
    },
    stop: () => workspace.stop(),
  };
}

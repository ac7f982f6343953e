import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';

/** Where Chromium is; undefined where there is none. */
const chromiumPath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(isProgram);

/** Tests that a real browser judges: skipped by name where there is none, unless REQUIRE_CHECKERS=1 says that there must be. */
export function inBrowser(tests: () => void): void {
  if (chromiumPath) return void describe('in Chromium', tests);
  if (process.env.REQUIRE_CHECKERS !== '1') return void describe.skip('Chromium not installed: in Chromium', tests);
  test('Chromium must be installed', () => {
    throw new Error('REQUIRE_CHECKERS=1, and no Chromium: .ci/run installs it, CHROMIUM_PATH says where it is.');
  });
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    env: { ...process.env, FONTCONFIG_FILE: join(__dirname, 'fonts.conf') },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page, and everything that went wrong in it: console errors, exceptions, failed requests, requests to anybody else. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined,
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'Asia/Seoul', ...options });
  await prepare(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) faults.push(`console: ${line.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith('data:'))
      faults.push(`a request to somebody else: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Who leaves the page ends the stream of changes, and a download ends its navigation.
    const isEnded =
      /\/desk\/(?:changes|files)/.test(request.url()) && request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isEnded) faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  const answer = await page.goto(url);
  if (!answer?.ok()) throw new Error(`no page at ${url}: ${await answer?.text()}`);
  await page.locator('.frame').waitFor();
  return { page, faults };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against accessibility; nothing is the only good answer. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger: the page's own policy would not let it in.
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

function isProgram(path: string | undefined): path is string {
  try {
    if (!path) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Writes into the composer of a part of the page, and sends it. */
export async function sayIn(where: Locator, text: string): Promise<void> {
  const composer = where.getByRole('textbox').last();
  await composer.fill(text);
  await composer.press('Enter');
}

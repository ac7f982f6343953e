import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { asPalette } from './as-palette.js';

const folder = join(__dirname, '..', '..', '..', 'docs', 'screenshots');

/** Keeps what is seen as a picture of the README, under UPDATE=1. Nothing blinks in it, and nothing is pointed at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE !== '1') return;
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), asPalette(picture));
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves as soon as it is so; rejects where it is not so in time. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 4_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not in ${milliseconds} ms: ${isSo}`);
    await sleep(5);
  }
}

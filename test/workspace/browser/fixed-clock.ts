import type { BrowserContext } from 'playwright-core';

const afternoon = Date.UTC(2026, 5, 3, 5, 30);

/** Lets every time on a page be as if this were a certain afternoon, so that a screenshot changes only when the look does. */
export function fixClock(context: BrowserContext): Promise<unknown> {
  const shift = afternoon - Date.now();
  return context.addInitScript((by) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...args: readonly unknown[]) {
        const [first] = args;
        super(args.length === 0 ? Real.now() + by : typeof first === 'number' ? first + by : (first as Date));
      }
    } as DateConstructor;
  }, shift);
}

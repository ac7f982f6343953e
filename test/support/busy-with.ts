import type { InFlight } from '../../src/slack/in-flight';

/** So much is being answered, until the function that this gives is called. */
export function busyWith(count: number, inFlight: InFlight): () => Promise<void> {
  const ends: (() => void)[] = [];
  for (let each = 0; each < count; each += 1) void inFlight.track(new Promise<void>((resolve) => ends.push(resolve)));
  return async () => {
    for (const end of ends) end();
    await new Promise(setImmediate);
  };
}

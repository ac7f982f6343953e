import type { DeskState } from '../../desk/shown.js';

/** What is known, with what is newer: messages with a `ts` that is there already are replaced, the others join in order. */
export function merge(known: DeskState | undefined, newer: DeskState): DeskState {
  if (!known) return newer;
  const messages = new Map([...known.messages, ...newer.messages].map((message) => [nameOf(message), message]));
  for (const removed of newer.removed) messages.delete(nameOf(removed));
  return { ...newer, messages: [...messages.values()].sort(byTime) };
}

interface Named {
  readonly conversation: string;
  readonly ts: string;
}

function nameOf({ conversation, ts }: Named): string {
  return `${conversation} ${ts}`;
}

/** All have six decimals, so that they compare as texts. */
function byTime(one: Named, other: Named): number {
  return one.ts < other.ts ? -1 : one.ts > other.ts ? 1 : 0;
}

import type { DeskState, ShownMessage } from '../../desk/shown.js';

/** What is known, with what is newer: messages with a `ts` that is there already are replaced, the others join in order. */
export function merge(known: DeskState | undefined, newer: DeskState): DeskState {
  if (!known) return newer;
  const messages = new Map([...known.messages, ...newer.messages].map((message) => [nameOf(message), message]));
  return { ...newer, messages: [...messages.values()].sort(byTime) };
}

function nameOf({ conversation, ts }: ShownMessage): string {
  return `${conversation} ${ts}`;
}

/** All have six decimals, so that they compare as texts. */
function byTime(one: ShownMessage, other: ShownMessage): number {
  return one.ts < other.ts ? -1 : one.ts > other.ts ? 1 : 0;
}

import type { ShownMessage } from '../../desk/shown.js';

/** A message in its list, and what is drawn above it. */
export interface Arranged {
  readonly message: ShownMessage;
  /** The first one of its day. */
  readonly startsDay: boolean;
  /** Its author has just written, and is not named again. */
  readonly goesOn: boolean;
  readonly replies: readonly ShownMessage[];
}

/** The messages of a conversation outside of its threads, or, with `thread`, those of the thread, as they are listed. */
export function arrange(
  messages: readonly ShownMessage[],
  conversation: string,
  thread: string | undefined,
): readonly Arranged[] {
  const here = messages.filter((message) => message.conversation === conversation);
  const listed = here.filter((message) => (thread ? isIn(message, thread) : isRoot(message)));
  return listed.map((message, index) => {
    const before = listed[index - 1];
    const replies = thread ? [] : here.filter((reply) => reply.thread === message.ts && reply.ts !== message.ts);
    const startsDay = !before || dayOf(before) !== dayOf(message);
    return { message, startsDay, goesOn: !startsDay && before !== undefined && goesOn(before, message), replies };
  });
}

function isRoot({ thread, ts }: ShownMessage): boolean {
  return thread === undefined || thread === ts;
}

function isIn({ thread, ts }: ShownMessage, wanted: string): boolean {
  return ts === wanted || thread === wanted;
}

const minutes = 5;

function goesOn(before: ShownMessage, message: ShownMessage): boolean {
  const isSoon = Number(message.ts) - Number(before.ts) < minutes * 60;
  const isAlike = before.author === message.author && before.isEphemeral === message.isEphemeral;
  return isSoon && isAlike && message.command === undefined;
}

function dayOf({ ts }: ShownMessage): string {
  return new Date(Number(ts) * 1_000).toDateString();
}

import type { Sent } from './place.js';
import type { Talk } from './talk.js';

/** The talk in which an answer stands, where it may be known only once it does: a direct message to a person. */
export interface TalkOfAnswer {
  readonly tell: (sent: Sent) => void;
  /** Undefined for an answer that one person alone sees: nothing goes on from it there. */
  readonly talk: () => Talk | undefined;
}

export function talkOfAnswer(talk: Talk | undefined): TalkOfAnswer {
  let found = talk;
  return {
    tell: ({ channel }) => {
      found ??= { channel, thread: undefined };
    },
    talk: () => found,
  };
}

import type { AllMiddlewareArgs } from '@slack/bolt';
import { answerOnce } from './answer-once.js';
import type { Person } from './language.js';
import type { Parts } from './parts.js';
import type { Talk } from './talk.js';
import { answerInTalk } from './talking.js';
import { withoutMention } from './without-mention.js';

/** A message that a person wrote to the bot. */
interface Written {
  readonly text: string;
  readonly ts: string;
  readonly person: Person;
  /** `isNew`: it starts the thread. */
  readonly talk: Talk & { readonly isNew: boolean };
}

type Args = AllMiddlewareArgs & { readonly body: { readonly event_id: string } };

/** Answers a message in the talk in which it stands, once. */
export function answerMessage({ text, ts, person, talk }: Written, args: Args, parts: Parts): Promise<void> {
  const { botId, botUserId } = args.context;
  const said = { text: withoutMention(text, botUserId), person, talk, botId, botUserId };
  const asked = { eventId: args.body.event_id, ts, talk };
  return answerOnce(asked, args, (place) => answerInTalk({ ...said, place }, parts), parts);
}

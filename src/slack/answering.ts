import type { Reply } from '../ask.js';
import type { Asked } from '../presentation/slack/asked.js';
import { type Options, toMessage } from '../presentation/slack/message.js';
import { deliver } from './deliver.js';
import { inLanguageOf, type Person } from './language.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';

/** Asks, draws and delivers: what every listener does once it knows what was asked and where the answer goes. */
export async function answer({ asked, person, place, options = {} }: Answering, parts: Parts): Promise<Reply> {
  const { text, key } = asked;
  const reply = await inLanguageOf(
    person,
    (language) => parts.ask(text, key ? { key, language } : { language }),
    parts,
  );
  await deliver(toMessage(reply, fitting(options, reply)), place, parts.wait);
  return reply;
}

/** Nobody shares what answers nothing, and what was understood needs no excuse. */
function fitting({ share, unseenThread }: Options, { answer: { kind } }: Reply): Options {
  const worthSharing = kind !== 'not-understood' && kind !== 'choice' && kind !== 'help';
  return {
    ...(share && worthSharing ? { share } : {}),
    ...(unseenThread && kind === 'not-understood' ? { unseenThread } : {}),
  };
}

export interface Answering {
  /** The text, and the key of the question that it follows. */
  readonly asked: Asked;
  readonly person: Person;
  readonly place: Place;
  readonly options?: Options;
}

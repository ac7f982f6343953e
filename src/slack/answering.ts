import type { Ask, Before, Reply } from '../ask.js';
import type { Asked } from '../presentation/slack/asked.js';
import { type Options, toMessage } from '../presentation/slack/message.js';
import { deliver, type Wait } from './deliver.js';
import type { Language } from './language.js';
import type { Place } from './place.js';

/** Asks, draws and delivers: what every listener does once it knows what was asked and where the answer goes. */
export async function answer(
  { text, before, place, options = {} }: Answering,
  { ask, wait }: { readonly ask: Ask; readonly wait: Wait },
): Promise<Reply> {
  const reply = ask(text, before);
  const understood = reply.answer.kind !== 'not-understood';
  await deliver(
    toMessage(reply, { ...options, unseenThread: !understood && options.unseenThread === true }),
    place,
    wait,
  );
  return reply;
}

/** What came before a clicked question. */
export function goingOn({ key }: Asked, language: Language): Before {
  return key ? { key, language } : { language };
}

export interface Answering {
  readonly text: string;
  readonly before: Before;
  readonly place: Place;
  readonly options?: Options;
}

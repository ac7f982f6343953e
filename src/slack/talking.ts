import { asksToExplainAbove } from '../ask.js';
import { answer } from './answering.js';
import { attachTo } from './attach.js';
import { findEarlier, remember } from './earlier.js';
import { firstMessage } from './first-message.js';
import type { Person } from './language.js';
import { readLookUpWord } from './look-up-word.js';
import { offerLookUp } from './offer-look-up.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';
import { showStatus } from './status.js';
import type { Talk } from './talk.js';

/** Something said to the bot where others, or the person, spoke before. */
interface Said {
  readonly text: string;
  readonly person: Person;
  /** `isNew`: this message starts the thread, so there is nothing to look for. */
  readonly talk: Talk & { readonly isNew: boolean };
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
  readonly place: Place;
}

/** Answers in a conversation, going on from its last question; or offers the form, where that is all that was said. */
export async function answerInTalk(said: Said, parts: Parts): Promise<void> {
  const { text, person, talk, place } = said;
  const word = readLookUpWord(text);
  if (word) return offerLookUp(person, word.language, place, parts);
  const done = showStatus(talk, person, parts);
  try {
    await goOn(said, parts);
  } finally {
    done();
  }
}

async function goOn({ text, person, talk, botId, botUserId, place }: Said, parts: Parts): Promise<void> {
  const { client } = person;
  const { key, unseen } = talk.isNew
    ? { key: undefined, unseen: false }
    : await findEarlier(talk, { client, botId, threads: parts.threads, wait: parts.wait });
  const isAbout = !talk.isNew && asksToExplainAbove(text);
  const about = isAbout ? await firstMessage(talk, { client, botId, botUserId, wait: parts.wait }) : undefined;
  const reply = await answer(
    {
      asked: key ? { text, key } : { text },
      about,
      person,
      place,
      attach: attachTo(client, talk.channel, talk.thread),
      options: { unseenThread: unseen },
    },
    parts,
  );
  remember(talk, reply, parts.threads);
}

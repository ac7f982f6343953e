import { asksToExplainAbove } from '../ask.js';
import { answer } from './answering.js';
import { attachTo } from './attach.js';
import { findEarlier, firstMessage, remember, type Talk } from './earlier.js';
import type { Person } from './language.js';
import type { Parts } from './parts.js';
import { conversation } from './place.js';

/** Something said to the bot where others, or the person, spoke before. */
interface Said {
  readonly text: string;
  readonly person: Person;
  /** `isNew`: this message starts the thread, so there is nothing to look for. */
  readonly talk: Talk & { readonly isNew: boolean };
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
}

/** Answers in a conversation, going on from its last question. */
export async function answerInTalk({ text, person, talk, botId, botUserId }: Said, parts: Parts): Promise<void> {
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
      place: conversation(client, talk.channel, talk.thread),
      attach: attachTo(client, talk.channel, talk.thread),
      options: { unseenThread: unseen },
    },
    parts,
  );
  remember(talk, reply, parts.threads);
}

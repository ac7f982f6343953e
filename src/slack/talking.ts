import type { webApi } from '@slack/bolt';
import { answer, goingOn } from './answering.js';
import { findEarlier, remember, type Talk } from './earlier.js';
import { languageOf } from './language.js';
import type { Parts } from './parts.js';
import { conversation } from './place.js';

/** Something said to the bot where others, or the person, spoke before. */
interface Said {
  readonly text: string;
  readonly user: string;
  /** `isNew`: this message starts the thread, so there is nothing to look for. */
  readonly talk: Talk & { readonly isNew: boolean };
  readonly client: webApi.WebClient;
  readonly botId: string | undefined;
}

/** Answers in a conversation, going on from its last question. */
export async function answerInTalk({ text, user, talk, client, botId }: Said, parts: Parts): Promise<void> {
  const { threads, locales } = parts;
  const [{ key, unseen }, language] = await Promise.all([
    talk.isNew ? { key: undefined, unseen: false } : findEarlier(talk, { client, botId, threads }),
    languageOf(client, user, locales),
  ]);
  const before = goingOn(key ? { text, key } : { text }, language);
  const place = conversation(client, talk.channel, talk.thread);
  const reply = await answer({ text, before, place, options: { unseenThread: unseen } }, parts);
  remember(talk, reply.key, threads);
}

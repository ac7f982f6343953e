import type { Reply } from '../ask.js';
import type { Asked } from '../presentation/slack/asked.js';
import { filesOf } from '../presentation/slack/file.js';
import { type Options, toFileRefused, toFileUnsure, toMessage } from '../presentation/slack/message.js';
import type { Unanswered } from '../state/counts.js';
import type { Settings } from '../state/settings.js';
import type { Attach } from './attach.js';
import { deliver } from './deliver.js';
import { inLanguageOf, type Person } from './language.js';
import { noteLoss } from './note-loss.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';
import { refusesPlace } from './refusals.js';
import { UnknownOutcome } from './silence.js';
import { unansweredIn } from './unanswered.js';

/** Asks, draws and delivers: what every listener does once it knows what was asked and where the answer goes. */
export async function answer(answering: Answering & { readonly asked: Asked }, parts: Parts): Promise<Reply> {
  const { asked, about, person } = answering;
  const { text, key } = asked;
  const reply = await inLanguageOf(
    person,
    (language) => {
      const reply = parts.ask(text, key ? { key, language } : { language });
      return about === undefined ? reply : parts.explain(about, reply.language);
    },
    parts,
  );
  await give(reply, answering, parts);
  return reply;
}

/** Draws and delivers an answer that is there already. */
export async function give(reply: Reply, answering: Answering, parts: Parts): Promise<void> {
  const { asked, about, person, place, attach, options = {} } = answering;
  const favourites = await favouritesFor(reply, person, parts.settings);
  // A later page of a table has its file beside the first.
  const file = asked?.from !== undefined ? {} : attach ? { file: 'attached' as const } : asked ? { file: asked } : {};
  // What explains another message cannot be asked again by its text.
  const page = asked && about === undefined ? { page: asked } : {};
  const own = { ...fitting(options, reply), favourites, wrong: reply.answer.kind, ...file, ...page };
  await deliver(toMessage(reply, own), place, parts);
  noteAnswer(reply, parts);
  if (attach) await attached(reply, attach, answering, parts);
}

/** Counts an answer, and what was asked where it answers nothing. */
function noteAnswer({ answer, language }: Reply, parts: Parts): void {
  parts.metrics.answered(answer.kind, language);
  const unanswered = unansweredIn(answer);
  if (unanswered) noteUnanswered(unanswered, parts);
}

/** Counts what was not answered, or called wrong. */
export function noteUnanswered(what: Unanswered, { metrics, counts }: Parts): void {
  metrics.unanswered(what.kind, what.language);
  counts.count(what);
}

/** What stands above in the menu of rule languages, where there is one. */
async function favouritesFor(
  { answer, document }: Reply,
  { user, channel }: Person,
  settings: Settings,
): Promise<readonly string[]> {
  if (answer.kind === 'rules') await settings.use(answer.dialect.id, user, channel);
  return document.some(({ kind }) => kind === 'menu') ? settings.favourites(user, channel) : [];
}

/** The answer stands already: without its file it is shorter, and says so. */
async function attached(
  reply: Reply,
  attach: Attach,
  { asked, person: { logger }, place }: Answering,
  { metrics }: Parts,
): Promise<void> {
  try {
    for (const file of filesOf(reply)) await attach(file);
  } catch (error) {
    noteLoss({ what: 'A file was not taken', scope: 'files:write' }, error, { logger, metrics });
    // Where the bot may not post, it may still send a direct message.
    const refused = () => toFileRefused(reply.language, refusesPlace(error) ? asked : undefined);
    await place(error instanceof UnknownOutcome ? toFileUnsure(reply.language) : refused());
  }
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
  /** The text, and the key of the question that it follows; undefined where nothing can ask it again. */
  readonly asked: Asked | undefined;
  /** Another message, which the text asks to have explained. */
  readonly about?: string | undefined;
  readonly person: Person;
  readonly place: Place;
  /** Where files can be put; without it they are offered as a direct message. */
  readonly attach?: Attach | undefined;
  readonly options?: Options;
}

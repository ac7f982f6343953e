import type { RespondFn, webApi } from '@slack/bolt';
import type { Asked } from '../presentation/slack/asked.js';
import { answer } from './answering.js';
import { attachToClick, type Click, type Pick, placeOfClick, talkOf } from './clicked.js';
import { remember } from './earlier.js';
import type { Person } from './language.js';
import type { Parts } from './parts.js';
import { talkOfAnswer } from './talk-of-answer.js';

/** Something clicked or picked, as Slack says it. */
interface Given {
  readonly body: Click | Pick;
  readonly client: webApi.WebClient;
  readonly respond: RespondFn | undefined;
}

/** Answers what a click asks, where the click stands; the talk there goes on from it, and what one person sees can be shared. */
export async function answerClick(
  asked: Asked,
  person: Person,
  { body, client, respond }: Given,
  parts: Parts,
): Promise<void> {
  const talk = talkOf(body);
  const told = talkOfAnswer(talk, body.team?.id);
  const place = placeOfClick(body, client, respond, told.tell);
  const options = talk || !respond ? {} : { share: asked };
  const reply = await answer({ asked, person, place, attach: attachToClick(body, client), options }, parts);
  remember(told.talk(), reply, parts.threads);
}

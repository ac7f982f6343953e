import type { Asked } from '../presentation/slack/asked.js';
import { answer } from './answering.js';
import { attachToClick, type Clicked, personOf, placeOfClick, talkOf } from './clicked.js';
import { remember } from './earlier.js';
import type { Parts } from './parts.js';
import { talkOfAnswer } from './talk-of-answer.js';

/** Answers what a click asks, where the click stands; the talk there goes on from it, and what one person sees can be shared. */
export async function answerClick(asked: Asked, click: Clicked, parts: Parts): Promise<void> {
  const talk = talkOf(click.body);
  const told = talkOfAnswer(talk);
  const reply = await answer(
    {
      asked,
      person: personOf(click),
      place: placeOfClick(click, told.tell),
      attach: attachToClick(click),
      options: talk || !click.respond ? {} : { share: asked },
    },
    parts,
  );
  remember(told.talk(), reply, parts.threads);
}

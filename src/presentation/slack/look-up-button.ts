import type { ActionsBlock } from '@slack/types';
import type { Language } from '../wording/wording.js';
import { limits } from './limits.js';
import type { Form } from './message.js';
import { slackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** The action_id of the button that opens the look-up form. A button is needed: a message opens nothing by itself. */
export const lookUpAction = 'look-up';

/** The button that opens the form. */
export function toLookUpButton(language: Language): ActionsBlock {
  const text = plain(slackWording(language).lookUp.open, limits.button.text);
  return { type: 'actions', elements: [{ type: 'button', action_id: lookUpAction, text, value: language }] };
}

/** A message with that button. */
export function toLookUpOffer(language: Language): Form {
  const { offer } = slackWording(language).lookUp;
  return {
    text: offer,
    blocks: [{ type: 'section', text: plain(offer, limits.section.text) }, toLookUpButton(language)],
    unfurl_links: false,
    unfurl_media: false,
  };
}

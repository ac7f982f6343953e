import { decodeAsked } from '../../presentation/slack/asked.js';
import { shareAction } from '../../presentation/slack/buttons.js';
import { answer } from '../answering.js';
import { aloneWith, everyoneAround, personOf } from '../clicked.js';
import { onClick } from '../on-click.js';

/** "Share in channel": the same answer again, for everyone. */
export const registerShare = onClick({
  actions: [shareAction],
  read: decodeAsked,
  act: (asked, click, parts) => answer({ asked, person: personOf(click), place: everyoneAround(click) }, parts),
  placeOf: aloneWith,
});

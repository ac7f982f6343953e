import { decodeAsked } from '../../presentation/slack/asked.js';
import { askAction } from '../../presentation/slack/buttons.js';
import { answerClick } from '../answer-click.js';
import { placeOfClick } from '../clicked.js';
import { onClick } from '../on-click.js';

/** A button that asks on: its value carries the text and the question it follows. */
export const registerButton = onClick({
  actions: [askAction],
  read: decodeAsked,
  act: answerClick,
  placeOf: placeOfClick,
});

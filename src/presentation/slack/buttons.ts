import type { ActionsBlock, Button, SectionBlock } from '@slack/types';
import type { DrawnChoice } from '../document.js';
import { type Asked, encodeAsked } from './asked.js';
import { limits } from './limits.js';
import type { SlackWording } from './slack-wording.js';
import { nothing, plain } from './text-objects.js';

/** The action_id of a button that shares an answer. */
export const shareAction = 'share';

/** The action_id of a button that sends what is too long for a message, as a direct message. */
export const fileAction = 'file';

/** The action_id of a button that shows the next rows of a long table. */
export const pageAction = 'page';

/** The action_ids of buttons that ask. Not global: a /g regex would match every other time. */
export const askAction = /^ask-\d+$/;

/**
 * Buttons that ask on from the question with this key. Numbered from `first`: an action_id is unique in its message.
 * What is too long for a button is written below them, to be asked by hand.
 */
export function toButtons(
  choices: readonly DrawnChoice[],
  key: string,
  first: number,
): (ActionsBlock | SectionBlock)[] {
  const drawn = choices.map((choice, index) => {
    const { label, ask } = choice;
    return { choice, buttons: button(`ask-${first + index}`, label, { text: ask, key }) };
  });
  const tooLong = drawn.flatMap(({ choice, buttons }) => (buttons.length === 0 ? [choice] : []));
  return [
    ...rowsOf(drawn.flatMap(({ buttons }) => buttons)).map((elements) => ({ type: 'actions' as const, elements })),
    ...tooLong.map(asText),
  ];
}

/** The button that posts this answer for everyone; nothing when the question is too long to travel. */
export function toShareButton(asked: Asked, wording: SlackWording): Button[] {
  return button(shareAction, wording.share, asked);
}

/** The button that sends the whole as a file; nothing when the question is too long to travel. */
export function toFileButton(asked: Asked, wording: SlackWording): Button[] {
  return button(fileAction, wording.sendFile, asked);
}

/** The buttons about an answer as a whole, which stand at its end; nothing when there are none. */
export function toLastRow(buttons: readonly Button[]): ActionsBlock[] {
  return rowsOf(buttons).map((elements) => ({ type: 'actions', elements }));
}

/** The button that shows the rows behind those that fit here; nothing when the question is too long to travel. */
export function toPageButton(asked: Asked, wording: SlackWording): ActionsBlock[] {
  const buttons = button(pageAction, wording.nextRows, asked);
  return buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
}

function button(action: string, label: string, asked: Asked): Button[] {
  const value = encodeAsked(asked);
  if (value === undefined) return [];
  return [{ type: 'button', action_id: action, text: plain(label.trim() || nothing, limits.button.text), value }];
}

function asText({ label, ask }: DrawnChoice): SectionBlock {
  return { type: 'section', text: plain(`${label.trim() || nothing}: ${ask}`, limits.section.text) };
}

function rowsOf(buttons: readonly Button[]): Button[][] {
  const rows = Math.ceil(buttons.length / limits.actions.elements);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * limits.actions.elements, (row + 1) * limits.actions.elements),
  );
}

import type { Ask } from '../../ask.js';
import type { Asked } from '../../presentation/slack/asked.js';
import { menuAction, readPick, roleMenuAction } from '../../presentation/slack/menu.js';
import { answerClick } from '../answer-click.js';
import { placeOfClick } from '../clicked.js';
import { onClick } from '../on-click.js';

/** A menu that asks on: the picked entry is the text, the block's id has the question it follows. */
export const registerMenu = onClick({
  actions: [menuAction, roleMenuAction],
  read: (value, { block_id, action_id }, { ask }) => {
    const asked = readPick(block_id, value);
    return asked && isReadable(asked, action_id, ask) ? asked : undefined;
  },
  act: answerClick,
  placeOf: placeOfClick,
});

/** What the entries of a menu ask for. What is read as something else is of another version. */
function isReadable({ text, key = '' }: Asked, action: string, ask: Ask): boolean {
  const { kind } = ask(text, { key }).answer;
  return kind === (action === roleMenuAction ? 'requirements' : 'rules') || kind === 'not-found';
}

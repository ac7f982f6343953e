import type { ActionsBlock, PlainTextOption } from '@slack/types';
import type { Part } from '../document.js';
import type { Asked } from './asked.js';
import { limits } from './limits.js';
import { nothing, plain } from './text-objects.js';

/** The action_id of a menu of which an entry asks on. */
export const menuAction = 'menu';
/** The same of the menu of an answer's roles: action_ids and block_ids are unique in a message. */
export const roleMenuAction = 'menu-role';

const prefix = 'menu ';
const rolePrefix = 'role ';

/**
 * A menu that asks on from the question with this key, what the person picked last on top. An option holds too little for
 * both, so the key is the block's id. Nothing without a key: what is picked would be asked out of the blue.
 */
export function toMenu(
  { prompt, choices, of }: Extract<Part, { kind: 'menu' }>,
  key: string,
  favourites: readonly string[],
): ActionsBlock[] {
  const isOfRoles = of === 'roles';
  const block_id = `${isOfRoles ? rolePrefix : prefix}${key}`;
  if (key === '' || block_id.length > limits.block.id) return [];
  const rank = (id: string): number => (favourites.includes(id) ? favourites.indexOf(id) : favourites.length);
  const options = [...choices]
    .sort((one, other) => rank(one.id) - rank(other.id))
    .filter(({ ask }) => ask.trim() !== '' && ask.length <= limits.select.value)
    .slice(0, limits.select.options)
    .map(
      ({ label, ask }): PlainTextOption => ({ text: plain(label.trim() || nothing, limits.select.text), value: ask }),
    );
  if (options.length === 0) return [];
  const placeholder = plain(prompt.trim() || nothing, limits.select.placeholder);
  return [
    {
      type: 'actions',
      block_id,
      elements: [{ type: 'static_select', action_id: isOfRoles ? roleMenuAction : menuAction, placeholder, options }],
    },
  ];
}

/** What a picked entry asks; undefined for anything that is not of a menu of `toMenu`. */
export function readPick(blockId: unknown, value: unknown): Asked | undefined {
  if (typeof blockId !== 'string' || typeof value !== 'string' || value === '') return undefined;
  const own = [prefix, rolePrefix].find((each) => blockId.startsWith(each));
  const key = own === undefined ? '' : blockId.slice(own.length);
  return key === '' ? undefined : { text: value, key };
}

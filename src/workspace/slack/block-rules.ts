import { brokenChoice, choiceTypes } from './menu-rules.js';
import { asObject, type Json, list, plainText, rule, within } from './rules.js';

/** Slack's rules for the blocks of a message, as far as they are known: what is broken, or nothing. Knows no code of ours. */
export function brokenRules(blocks: readonly unknown[], most = 50): readonly string[] {
  const all = blocks.map(asObject);
  const tables = all.filter(({ type }) => type === 'table');
  const actions = all.flatMap((block) => (block.type === 'actions' ? list(block.elements).map(asObject) : []));
  const blockIds = all.flatMap(({ block_id }) => block_id ?? []);
  const ids = actions.map(({ action_id }) => action_id);
  return [
    ...rule(all.length <= most, `more than ${most} blocks`),
    ...rule(tables.length <= 1, 'only_one_table_allowed'),
    ...rule(new Set(ids).size === ids.length, 'an action_id twice'),
    ...rule(new Set(blockIds).size === blockIds.length, 'a block_id twice'),
    ...rule(textOf(blocks).join('').length <= 12_000, 'msg_blocks_too_long'),
    ...all.flatMap(brokenInBlock),
    ...mrkdwnOf(blocks).flatMap((text) =>
      rule(!/<|>|&(?!amp;|lt;|gt;)/.test(text), `not escaped: ${text.slice(0, 80)}`),
    ),
  ];
}

function brokenInBlock(block: Json): readonly string[] {
  switch (block.type) {
    case 'header':
      return plainText(block.text, 150, 'header');
    case 'section':
      return [
        ...within(asObject(block.text).text, 3_000, 'section'),
        ...(block.accessory === undefined ? [] : brokenInElement(asObject(block.accessory))),
      ];
    case 'context': {
      const elements = list(block.elements);
      return [
        ...rule(elements.length > 0 && elements.length <= 10, 'context elements'),
        ...elements.flatMap((element) => within(asObject(element).text, 3_000, 'context')),
      ];
    }
    case 'actions': {
      const elements = list(block.elements).map(asObject);
      return [
        ...rule(elements.length > 0 && elements.length <= 25, 'actions elements'),
        ...(block.block_id === undefined ? [] : within(block.block_id, 255, 'block_id')),
        ...elements.flatMap(brokenInElement),
      ];
    }
    case 'divider':
      return [];
    case 'table':
      return brokenInTable(list(block.rows).map(list));
    case 'rich_text':
      return textOf(block).flatMap((text) => rule(text.length > 0, 'empty rich text'));
    default:
      return [`unknown block ${String(block.type)}`];
  }
}

function brokenInElement(element: Json): readonly string[] {
  return choiceTypes.includes(String(element.type)) ? brokenChoice(element) : brokenInButton(element);
}

function brokenInButton({ type, action_id, text, value }: Json): readonly string[] {
  return [
    ...rule(type === 'button', `unknown element ${String(type)}`),
    ...within(action_id, 255, 'action_id'),
    ...plainText(text, 75, 'button text'),
    ...within(value, 2_000, 'button value'),
  ];
}

function brokenInTable(rows: readonly (readonly unknown[])[]): readonly string[] {
  const width = rows[0]?.length ?? 0;
  return [
    ...rule(rows.length > 0 && rows.length <= 100, 'table rows'),
    ...rule(width > 0 && width <= 20 && rows.every(({ length }) => length === width), 'table columns'),
    ...rule(textOf(rows).join('').length <= 10_000, 'table too long'),
    ...rows.flat().flatMap((cell) =>
      rule(
        textOf(cell).some((text) => text.trim() !== ''),
        'empty cell',
      ),
    ),
  ];
}

function textOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textOf(inner),
  );
}

function mrkdwnOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = asObject(value);
  return type === 'mrkdwn' && typeof text === 'string' ? [text] : Object.values(value).flatMap(mrkdwnOf);
}

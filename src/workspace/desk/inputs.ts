import { asObject, type Json, list } from '../slack/rules.js';
import { withBlockIds } from './block-ids.js';
import type { Words } from './words.js';

/** What Slack's client does not submit: errors beside inputs, by their block. */
export function unfilled(blocks: unknown, values: Json, words: Words): Readonly<Record<string, string>> {
  const told = inputsOf(blocks).flatMap(({ block_id, optional, element }) => {
    const { action_id, min_length: least, max_length: most = 3_000 } = asObject(element);
    const { value, selected_option } = asObject(asObject(values[String(block_id)])[String(action_id)]);
    const text = typeof value === 'string' ? value : '';
    const isEmpty = text.trim() === '' && !selected_option;
    if (isEmpty) return optional === true ? [] : [[String(block_id), words.required]];
    if (text !== '' && text.length < Number(least ?? 0)) return [[String(block_id), words.tooShort(Number(least))]];
    return text.length > Number(most) ? [[String(block_id), words.tooLong(Number(most))]] : [];
  });
  return Object.fromEntries(told);
}

/** What was filled in, as Slack sends it: every input is there, and chosen options are those that stand in the view. */
export function stateOf(blocks: unknown, values: Json): object {
  return Object.fromEntries(
    inputsOf(blocks).map(({ block_id, element }) => {
      const { action_id, type, options } = asObject(element);
      const given = asObject(asObject(values[String(block_id)])[String(action_id)]);
      return [block_id, { [String(action_id)]: filledIn(String(type), options, given) }];
    }),
  );
}

function filledIn(type: string, options: unknown, { value, selected_option }: Json): object {
  if (type === 'plain_text_input') return { type, value: typeof value === 'string' && value !== '' ? value : null };
  const picked = asObject(selected_option);
  const option =
    type === 'external_select' ? picked : asObject(list(options).find((each) => asObject(each).value === picked.value));
  return { type, selected_option: typeof option.value === 'string' ? option : null };
}

function inputsOf(blocks: unknown): readonly Json[] {
  return withBlockIds(blocks).filter(({ type }) => type === 'input');
}

import { asObject, type Json, list, plainText, rule, within } from './rules.js';

/** Slack's rules for what is filled in in an input block: what is broken, or nothing. Knows no code of ours. */
export function brokenElement(element: unknown): readonly string[] {
  const { type, action_id, placeholder, ...more } = asObject(element);
  return [
    ...within(action_id, 255, 'action_id'),
    ...(placeholder === undefined ? [] : plainText(placeholder, 150, 'placeholder')),
    ...brokenIn(type, more),
  ];
}

function brokenIn(type: unknown, more: Json): readonly string[] {
  switch (type) {
    case 'plain_text_input': {
      const { max_length = 3_000 } = more;
      return rule(Number(max_length) >= 1 && Number(max_length) <= 3_000, 'max_length');
    }
    case 'external_select': {
      const { min_query_length = 3, options } = more;
      return [
        ...rule(Number.isInteger(min_query_length) && Number(min_query_length) >= 0, 'min_query_length'),
        ...rule(options === undefined, 'options of an external_select'),
      ];
    }
    case 'static_select':
      return brokenOptions(more.options, 100);
    case 'radio_buttons': {
      const { options, initial_option } = more;
      const isOne = list(options).some((option) => JSON.stringify(option) === JSON.stringify(initial_option));
      return [...brokenOptions(options, 10), ...rule(initial_option === undefined || isOne, 'initial_option')];
    }
    default:
      return ['element of an input'];
  }
}

/** Entries to choose from: of an element, or of the answer to a block_suggestion, which may be none. */
export function brokenOptions(options: unknown, most: number, least = 1): readonly string[] {
  const entries = list(options).map(asObject);
  const values = entries.map(({ value }) => value);
  return [
    ...rule(Array.isArray(options) && entries.length >= least && entries.length <= most, 'options'),
    ...rule(new Set(values).size === values.length, 'a value twice'),
    ...entries.flatMap(({ text, value }) => [...plainText(text, 75, 'option text'), ...within(value, 150, 'value')]),
  ];
}

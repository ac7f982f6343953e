import { brokenEntries } from './option-rules.js';
import { asObject, type Json, list, plainText, rule, within } from './rules.js';

/** Slack's rules for elements from which an option is chosen: menus whose options stand in them, menus that ask the app, radio buttons. */
export function brokenChoice(element: Json): readonly string[] {
  const { type, action_id, placeholder, options, initial_option, min_query_length: least } = element;
  return [
    ...within(action_id, 255, 'action_id'),
    ...(placeholder === undefined ? [] : plainText(placeholder, 150, 'placeholder')),
    ...(type === 'external_select'
      ? [
          ...rule(options === undefined, 'an external_select asks the app for its options'),
          ...rule(least === undefined || (Number.isInteger(least) && Number(least) >= 0), 'min_query_length'),
          ...(initial_option === undefined ? [] : brokenEntries([initial_option])),
        ]
      : [
          ...rule(list(options).length > 0, 'options of a menu'),
          ...rule(type !== 'radio_buttons' || list(options).length <= 10, 'options of radio buttons'),
          ...brokenEntries(options),
          ...rule(initial_option === undefined || isAmong(initial_option, options), 'initial_option is no option'),
        ]),
  ];
}

/** The elements that `brokenChoice` knows. */
export const choiceTypes = ['static_select', 'external_select', 'radio_buttons'];

function isAmong(option: unknown, options: unknown): boolean {
  return list(options).some((each) => asObject(each).value === asObject(option).value);
}

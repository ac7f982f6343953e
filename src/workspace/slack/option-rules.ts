import { asObject, type Json, list, plainText, rule, within } from './rules.js';

const mostOptions = 100;

/** Slack's rules for the entries of a menu: what is broken, or nothing. */
export function brokenEntries(options: unknown): readonly string[] {
  const entries = list(options).map(asObject);
  const values = entries.map(({ value }) => value);
  return [
    ...rule(entries.length <= mostOptions, 'options of a menu'),
    ...rule(new Set(values).size === values.length, 'a value of a menu twice'),
    ...entries.flatMap(brokenInOption),
  ];
}

/** The same for what an app answers when somebody types into a menu: options, or groups of them; none is an answer too. */
export function brokenOptions(answer: unknown): readonly string[] {
  const { options, option_groups: groups } = asObject(answer);
  if (Array.isArray(options) === Array.isArray(groups)) return ['options, or option_groups'];
  if (Array.isArray(options)) return brokenEntries(options);
  const all = list(groups).map(asObject);
  return [
    ...rule(all.length <= mostOptions, 'option_groups'),
    ...all.flatMap(({ label }) => plainText(label, 75, 'group label')),
    ...all.flatMap((group) => [
      ...rule(list(group.options).length > 0, 'empty group'),
      ...brokenEntries(group.options),
    ]),
  ];
}

/** All options of such an answer, groups or not. */
export function optionsIn(answer: unknown): readonly Json[] {
  const { options, option_groups: groups } = asObject(answer);
  return [...list(options), ...list(groups).flatMap((group) => list(asObject(group).options))].map(asObject);
}

function brokenInOption({ text, value, description }: Json): readonly string[] {
  return [
    ...plainText(text, 75, 'option text'),
    ...within(value, 150, 'option value'),
    ...(description === undefined ? [] : plainText(description, 75, 'option description')),
  ];
}

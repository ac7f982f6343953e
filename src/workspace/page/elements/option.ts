import { textOf } from '../blocks/text-object.js';
import { type Json, listOf, objectOf, stringOf } from '../json.js';

/** An entry to pick, and the group that it stands in. */
export interface Option {
  /** As the app sent it: what goes back when it is picked. */
  readonly option: Json;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly group: string;
}

/** The entries of a menu, in order; those of groups too. */
export function optionsOf({ options, option_groups }: Json): readonly Option[] {
  const grouped = listOf(option_groups).flatMap((each) =>
    listOf(objectOf(each).options).map((option) => optionOf(option, textOf(objectOf(each).label))),
  );
  return [...listOf(options).map((option) => optionOf(option, '')), ...grouped];
}

/** One entry, read. */
export function optionOf(option: unknown, group = ''): Option {
  const { text, description, value } = objectOf(option);
  return {
    option: objectOf(option),
    label: textOf(text),
    description: textOf(description),
    value: stringOf(value),
    group,
  };
}

/** The entries whose text holds what was typed, whatever the case. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.normalize('NFC').trim().toLowerCase();
  return options.filter(({ label }) => label.normalize('NFC').toLowerCase().includes(wanted));
}

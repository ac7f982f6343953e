import type { Catalog } from '../../catalog/catalog.js';
import type { Text } from '../../catalog/schema.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Language, Named, Option } from '../question.js';

/** More buttons than this nobody reads. */
const mostOptions = 5;

/** Longer texts make no button's question. */
const longestAsk = 200;

/** The things that a name can mean, each with the person's own question in which the name is replaced by the thing's. */
export function optionsFor(
  means: readonly Named[],
  asked: string,
  { text }: Pick<Mentions, 'text'>,
  language: Language,
  catalog: Catalog,
): readonly Option[] {
  return means.slice(0, mostOptions).map((named) => {
    const name = nameOf(named, catalog)[language];
    const ask = text.includes(asked) && text.length <= longestAsk ? text.replace(asked, () => name) : name;
    return { named, ask };
  });
}

/** The name of a thing, in both languages. */
export function nameOf({ kind, id }: Named, catalog: Catalog): Text {
  switch (kind) {
    case 'role':
      return catalog.role(id).name;
    case 'service':
      return catalog.service(id).name;
    case 'topic':
      return catalog.topic(id).name;
    case 'application':
      return catalog.application(id).name;
    case 'elsewhere':
      return catalog.elsewhereOf(id).name;
    default:
      return kind satisfies never;
  }
}

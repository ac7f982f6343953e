import type { Catalog } from '../../catalog/catalog.js';
import type { Text } from '../../catalog/schema.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Language, Named, Option } from '../question.js';

/** More buttons than this nobody reads. */
const mostOptions = 5;

/** The things that a name can mean, each with a text that asks for it alone and keeps the ports that were named. */
export function optionsFor(
  means: readonly Named[],
  { ports }: Pick<Mentions, 'ports'>,
  language: Language,
  catalog: Catalog,
): readonly Option[] {
  const numbers = ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
  return means
    .slice(0, mostOptions)
    .map((named) => ({ named, ask: [nameOf(named, catalog)[language], numbers].filter(Boolean).join(' ') }));
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

import type { Catalog } from '../catalog/catalog.js';
import { noFilter } from '../question/filters.js';
import type { Question, Scope } from '../question/question.js';
import type { NotFoundAnswer, Pointer, Section } from './answer.js';
import { languageChoice } from './choices.js';
import { groundsOf } from './grounds.js';
import { readingOf } from './reading.js';
import { isRangeOnly } from './sections.js';
import { type Selected, select } from './select.js';

type Requirements = Extract<Question, { kind: 'requirements' }>;

/** Says that no row answers the question, and what is nearest to it: never that nothing is needed. */
export function nothingFound(
  question: Requirements,
  sections: readonly Section[],
  selected: readonly Selected[],
  catalog: Catalog,
): NotFoundAnswer {
  const { scope } = question;
  return {
    kind: 'not-found',
    language: question.language,
    reading: readingOf(question, catalog),
    what: whatIsMissing(scope, catalog),
    sections,
    sources: [...new Set(selected.flatMap(({ listener }) => listener.map(({ source }) => source)))].map(catalog.source),
    products: selected.length > 0 ? groundsOf(selected, catalog).products : catalog.products,
    pointers: [
      ...(selected.some(isRangeOnly) ? [{ kind: 'client-range-is-no-reason' as const }] : []),
      ...otherTransport(scope, catalog),
    ],
    choices: [languageChoice(question.language)],
  };
}

function whatIsMissing(scope: Scope, catalog: Catalog): NotFoundAnswer['what'] {
  const pages = scope.roles.flatMap((role) => catalog.elsewhere.filter(({ id }) => id === role));
  const unfiltered = select(
    { ...scope, transports: [], securities: [], applications: [], direction: undefined },
    catalog,
  ).filter((each) => !isRangeOnly(each));
  if (scope.ports.length > 0) {
    const hidden = select({ ...scope, direction: undefined, except: noFilter }, catalog).filter(
      (each) => !isRangeOnly(each),
    );
    return hidden.length > 0
      ? { kind: 'filtered-out', without: hidden.map(({ listener }) => listener[0]) }
      : { kind: 'ports', nearest: nearest(scope, catalog) };
  }
  if (unfiltered.length > 0) return { kind: 'filtered-out', without: unfiltered.map(({ listener }) => listener[0]) };
  return { kind: 'elsewhere', pages };
}

/** The rows of the same port elsewhere, where a role or a balancer narrowed it away. */
function nearest(scope: Scope, catalog: Catalog): Selected['listener'][number][] {
  const anywhere = select(
    { ...scope, roles: [], ends: undefined, balancing: undefined, services: [], topics: [], direction: undefined },
    catalog,
  );
  return anywhere.filter((each) => !isRangeOnly(each)).map(({ listener }) => listener[0]);
}

function otherTransport(scope: Scope, catalog: Catalog): Pointer[] {
  if (scope.transports.length === 0 || scope.ports.length === 0) return [];
  const rows = select({ ...scope, transports: [] }, catalog)
    .filter((each) => !isRangeOnly(each))
    .map(({ listener }) => listener[0]);
  return rows.length > 0
    ? [{ kind: 'other-transport', transports: [...new Set(rows.flatMap(({ transports }) => transports))], rows }]
    : [];
}

import type { Catalog } from '../catalog/catalog.js';
import { encodeQuestion } from '../question/codec.js';
import { wholeScope } from '../question/filters.js';
import type { ExplainedPort, Question } from '../question/question.js';
import type { Choice, Explained, ExplanationAnswer, Line, Section } from './answer.js';
import { languageChoice, roleChoice } from './choices.js';
import { groundsOf } from './grounds.js';
import { readingOf } from './reading.js';
import { namesOf } from './registered-as.js';
import { isRangeOnly, sectionsOf } from './sections.js';
import { type Selected, select } from './select.js';

type Explanation = Extract<Question, { kind: 'explanation' }>;

/** Says what each port of a message is in the catalog, and which of them is not in it. */
export function explain(question: Explanation, catalog: Catalog): ExplanationAnswer {
  const found = question.ports.map((port) => ({ port, selected: selectedFor(port, catalog) }));
  const ports = found.map(({ port, selected }) => explained(port, selected, catalog));
  const all = found.flatMap(({ selected }) => selected);
  const grounds = groundsOf(all, catalog);
  const names = namesOf(question.ports, catalog);
  const isMissing = ports.some((each) => each.found !== 'rows');
  return {
    kind: 'explanation',
    language: question.language,
    reading: readingOf(question, catalog),
    ports,
    more: question.more,
    sections: sectionsOfAll(ports),
    sources: all.length > 0 ? grounds.sources : [],
    products: grounds.products,
    pointers: [
      ...(names.length > 0 ? [{ kind: 'registered-as' as const, names }] : []),
      ...(isMissing ? [{ kind: 'not-on-this-page' as const }] : []),
    ],
    choices: choicesFor(question, catalog),
  };
}

/** The rows of a port in any table; what merely contains it as a sender's port only where there is nothing else. */
function selectedFor({ range }: ExplainedPort, catalog: Catalog): readonly Selected[] {
  const all = select({ ...wholeScope, ports: [range] }, catalog);
  const own = all.filter((each) => !isRangeOnly(each));
  return own.length > 0 ? own : all;
}

function explained({ range, transport }: ExplainedPort, selected: readonly Selected[], catalog: Catalog): Explained {
  const isOwn = selected.some((each) => !isRangeOnly(each));
  const printed = [...new Set(selected.flatMap(({ listener }) => listener.flatMap(({ transports }) => transports)))];
  return {
    range,
    transport,
    found: isOwn ? 'rows' : selected.length > 0 ? 'client-range' : 'nothing',
    lines: sectionsOf(selected, { ...wholeScope, ports: [range] }, catalog).flatMap(({ groups }) =>
      groups.flatMap(({ lines }) => lines),
    ),
    printed: transport === undefined || !isOwn || printed.includes(transport) ? [] : printed,
  };
}

function sectionsOfAll(ports: readonly Explained[]): readonly Section[] {
  const lines = (isOwn: boolean): readonly Line[] => [
    ...new Map(
      ports
        .filter(({ found }) => (found === 'rows') === isOwn)
        .flatMap((each) => each.lines.map((line) => [line.rows[0].id, line] as const)),
    ).values(),
  ];
  const section = (about: Section['about'], own: readonly Line[]): Section[] =>
    own.length > 0 ? [{ about, groups: [{ kind: 'listed', lines: own }] }] : [];
  return [...section({ kind: 'all' }, lines(true)), ...section({ kind: 'range-only' }, lines(false))];
}

/** The roles that the message names, to ask on; and the other language, where the question is short enough to travel. */
function choicesFor(question: Explanation, catalog: Catalog): readonly Choice[] {
  const { language, roles } = question;
  return [
    ...roles.map((id) => roleChoice(catalog.role(id), language)),
    ...(encodeQuestion(question) === '' ? [] : [languageChoice(language)]),
  ];
}

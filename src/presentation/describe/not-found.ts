import type { NotFoundAnswer, Reading } from '../../answer/answer.js';
import type { Requirement } from '../../catalog/schema.js';
import type { Document, Part } from '../document.js';
import { choicesPart } from './choices.js';
import { echo } from './echo.js';
import { assumptionsRemark, heading } from './heading.js';
import { notCovered } from './not-covered.js';
import { elsewhereText, mostRows, pointerRemarks, portsAndIds } from './pointers.js';
import { portTable } from './port-table.js';
import { rangeNames } from './ports.js';
import { sourceLine } from './source-line.js';
import { subject } from './subject.js';
import { text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** What is not here, what is nearest, and that "not here" does not mean "not needed". */
export function describeNotFound(answer: NotFoundAnswer, voice: Voice): Document {
  const { reading, what, sections, pointers, products, sources, choices } = answer;
  const title = subject(reading, voice);
  // The text above the table says already that the clients' range is no reason.
  const unsaid = pointers.filter(({ kind }) => kind !== 'client-range-is-no-reason' || sections.length === 0);
  return toDocument([
    ...(title === undefined ? assumptionsRemark(reading, voice) : [heading(title, reading, voice)]),
    ...whatText(answer, voice),
    ...portTable(answer, voice),
    ...pointerRemarks(unsaid, products, voice),
    ...(what.kind === 'thing' || what.kind === 'elsewhere' ? [] : sourceLine(products, sources, voice)),
    ...choicesPart(choices, voice, what.kind === 'thing' ? voice.words.choices.didYouMean : undefined),
  ]);
}

function whatText({ what, reading, sections, products }: NotFoundAnswer, voice: Voice): Part[] {
  const { notFound: words, verdict } = voice.words;
  switch (what.kind) {
    case 'ports':
      return [text(sections.length > 0 ? verdict.onlyClientRange : noRow(what.nearest, reading, voice))];
    case 'elsewhere':
      if (what.pages.length === 0) return [text(verdict.noRowBetween(notCovered(products, voice)))];
      return what.pages.map((page) => text(`${words.elsewhere(voice.say(page.name))} ${elsewhereText(page, voice)}`));
    case 'thing':
      return [text(words.thing(echo(what.asked), voice.names(products)))];
    case 'filtered-out':
      return [text(words.filteredOut(what.without.length, fewPorts(what.without)))];
    default:
      return what satisfies never;
  }
}

/** More than a line takes are only counted. */
function fewPorts(rows: readonly Requirement[]): string | undefined {
  return rows.length > mostRows ? undefined : portsAndIds(rows);
}

function noRow(nearest: readonly Requirement[], reading: Reading, voice: Voice): string {
  const { notFound: words, reading: read } = voice.words;
  const who = voice.shortNames([...reading.roles, ...reading.from, ...reading.to]) || undefined;
  const said = words.noRow(read.port(rangeNames(reading.ports)), who);
  if (nearest.length === 0) return said;
  const isSamePort = nearest.some(({ ports }) =>
    ports.some(({ first, last }) => reading.ports.some((asked) => asked.first <= last && first <= asked.last)),
  );
  return `${said} ${(isSamePort ? words.elsewhereHere : words.nearest)(portsAndIds(nearest))}`;
}

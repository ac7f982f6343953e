import type { Explained, ExplanationAnswer } from '../../answer/answer.js';
import type { Document, Part, TablePart } from '../document.js';
import { choicesPart } from './choices.js';
import { cautionNotes, doubtNotes } from './doubts.js';
import { assumptionsRemark, heading } from './heading.js';
import { lineRow } from './line-row.js';
import { idsOf } from './listing.js';
import { pointerRemarks } from './pointers.js';
import { protocolNames, rangeNames } from './ports.js';
import { footnotes } from './remarks.js';
import { rowIds } from './row-ids.js';
import { sourceLine } from './source-line.js';
import { remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** What of the message is in the catalog and what is not, port by port in the message's order. */
export function describeExplanation(answer: ExplanationAnswer, voice: Voice): Document {
  const { reading, ports, more, pointers, products, sources, choices } = answer;
  const { explanation: words } = voice.words;
  if (ports.length === 0) {
    return toDocument([
      text(words.onlyRoles),
      ...assumptionsRemark(reading, voice),
      ...choicesPart(choices, voice, words.askOn),
    ]);
  }
  return toDocument([
    heading(words.heading, reading, voice),
    text(summary(ports, voice)),
    ...table(ports, voice),
    ...doubtNotes(answer, voice),
    ...cautionNotes(answer, voice),
    ...footnotes(answer, voice),
    ...pointerRemarks(pointers, products, voice),
    ...(more > 0 ? [remark(words.more(more))] : []),
    ...sourceLine(products, sources, voice),
    ...askOn(answer, voice),
  ]);
}

function askOn({ choices, reading }: ExplanationAnswer, voice: Voice): Part[] {
  return choicesPart(choices, voice, reading.roles.length > 0 ? voice.words.explanation.askOn : undefined);
}

/** The answer before the table: what is here, what is not. */
function summary(ports: readonly Explained[], voice: Voice): string {
  const { explanation: words } = voice.words;
  const isOther = ({ printed }: Explained): boolean => printed.length > 0;
  const named = (found: Explained['found']): string =>
    ports
      .filter((each) => each.found === found && !isOther(each))
      .map(portName)
      .join(', ');
  const [own, inRange, missing] = [named('rows'), named('client-range'), named('nothing')];
  return [
    ...(own === '' ? [] : [words.found(own)]),
    ...ports.filter(isOther).map((each) => otherTransport(each, voice)),
    ...(inRange === '' ? [] : [words.onlyClientRange(inRange)]),
    ...(missing === '' ? [] : [words.noRow(missing)]),
  ].join(' ');
}

/** Nothing where the sentence above says it all: no port has a row. */
function table(ports: readonly Explained[], voice: Voice): TablePart[] {
  if (ports.every(({ found }) => found === 'nothing')) return [];
  const groups = ports.map((port) => ({
    title: ports.length === 1 ? undefined : portName(port),
    rows: rowsOf(port, voice),
  }));
  return [{ kind: 'table', columns: voice.words.table.columns, groups }];
}

function rowsOf(port: Explained, voice: Voice): string[][] {
  const { noRowInCell, clientRangeInCell } = voice.words.explanation;
  switch (port.found) {
    case 'rows':
      return port.lines.map((line) => lineRow(line, { role: true, table: true }, voice));
    case 'client-range':
      return [[portName(port), '–', `${clientRangeInCell} · ${rowIds(port.lines.flatMap(idsOf))}`]];
    case 'nothing':
      return [[portName(port), '–', noRowInCell]];
    default:
      return port.found satisfies never;
  }
}

function otherTransport(port: Explained, voice: Voice): string {
  const asked = port.transport === undefined ? [] : [port.transport];
  const [printed, named] = [port.printed, asked].map((each) => protocolNames(each).join('/'));
  return voice.words.explanation.otherTransport(portName(port), printed ?? '', named ?? '');
}

/** `5070/tcp`, as the message names it. */
function portName({ range, transport }: Explained): string {
  return [rangeNames([range]), ...(transport ? [transport] : [])].join('/');
}

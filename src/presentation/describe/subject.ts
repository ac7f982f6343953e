import type { Reading } from '../../answer/answer.js';
import type { Wording } from '../wording/wording.js';
import { protocolNames, rangeNames } from './ports.js';
import { rowIds } from './row-ids.js';
import { isBalancing } from './tables.js';
import type { Voice } from './voice.js';

/** What the question is about, for the heading: names and numbers alone. Undefined when it names nothing. */
export function subject(reading: Reading, voice: Voice): string | undefined {
  const parts = [endsInShort(reading, voice), ...things(reading, voice), rowIds(reading.rows), ...numbers(reading)];
  const said = [...parts, ...filters(reading, voice)].filter(Boolean);
  return said.length === 0 ? undefined : voice.words.reading.asTitle(said.join(' · '));
}

/** The same in full, for the line that says how the question was read. Empty when it names nothing. */
export function fullSubject(reading: Reading, voice: Voice): string {
  const { reading: words } = voice.words;
  const said = [
    endsInFull(reading, voice),
    ...things(reading, voice),
    reading.rows.length === 0 ? '' : words.row(rowIds(reading.rows)),
    reading.ports.length === 0 ? '' : words.port(rangeNames(reading.ports)),
    ...filters(reading, voice),
  ].filter(Boolean);
  return said.join(', ');
}

/** `Front End → Mediation`; empty when the question names no end. */
export function endsInShort({ from, to, bothWays }: Reading, voice: Voice): string {
  if (from.length === 0 && to.length === 0) return '';
  const ends = [from, to].map((roles) => voice.shortNames(roles) || '…');
  return ends.join(bothWays ? ' ↔ ' : ' → ');
}

function endsInFull({ from, to, bothWays }: Reading, { words: { reading: words }, names }: Voice): string {
  if (from.length > 0 && to.length > 0) return words[bothWays ? 'bothWays' : 'between'](names(from), names(to));
  if (from.length > 0) return words.from(names(from));
  return to.length > 0 ? words.to(names(to)) : '';
}

function things(reading: Reading, { words, names }: Voice): string[] {
  const ends = new Set([...reading.from, ...reading.to].map(({ id }) => id));
  return [
    names(reading.roles.filter(({ id }) => !ends.has(id))),
    names(reading.services),
    names(reading.topics),
    tablesText(reading, words),
    names(reading.applications),
  ];
}

function tablesText({ roles, tables }: Reading, { reading: words, table: { balancing } }: Wording): string {
  const balancers = tables.filter(isBalancing);
  // The name of a balancer says already that it is one.
  if (roles.some(({ kind }) => kind === 'balancer')) return balancers.map((table) => balancing[table]).join(' + ');
  const others = tables.filter((table) => !isBalancing(table)).map((table) => words.tables[table]);
  const both = balancers.length > 1 ? [words.anyBalancing] : balancers.map((table) => words.tables[table]);
  return [...others, ...both].join(' + ');
}

function numbers({ ports }: Reading): string[] {
  return ports.length === 0 ? [] : [rangeNames(ports)];
}

function filters(reading: Reading, { words: { reading: words }, say }: Voice): string[] {
  return [
    protocolNames(reading.transports).join('+'),
    protocolNames(reading.securities).join('/'),
    reading.have.length === 0 ? '' : words.without(rangeNames(reading.have)),
    reading.direction === undefined ? '' : words.ways[reading.direction],
    reading.except.length === 0 ? '' : words.without(reading.except.map(say).join(', ')),
  ];
}

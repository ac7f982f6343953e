import type { Catalog } from '../catalog/catalog.js';
import { portText } from '../catalog/port-text.js';
import type { Requirement } from '../catalog/schema.js';
import type { Line } from './answer.js';
import type { Selected } from './select.js';

/** A selected listener with everything of the catalog that is said of it. */
export function lineOf({ listener, via, match }: Selected, catalog: Catalog): Line {
  const [row, ...others] = listener;
  const all = [row, ...others] as const;
  return {
    rows: all,
    table: row.table,
    role: catalog.role(row.role),
    service: row.service === undefined ? undefined : catalog.service(row.service),
    ports: row.ports,
    printed: row.portsPrinted ?? row.ports.map(portText).join(', '),
    transports: row.transports,
    security: unique(all.flatMap(({ security }) => security)),
    applications: unique(all.flatMap(({ applications }) => applications)).map(catalog.application),
    from: row.flow.from.map(catalog.role),
    to: row.flow.to.map(catalog.role),
    ways: row.flow.ways,
    certainty: row.flow.certainty,
    match,
    via: via === 'opens' || via === 'end' ? undefined : via,
    notes: unique(all.flatMap((each) => catalog.notesOf(each))),
  };
}

/** Single ports first, then ranges, each ascending; what fits a port exactly before what merely contains it. */
export function inReadingOrder(one: Line, other: Line): number {
  return (
    Number(one.match === 'range') - Number(other.match === 'range') ||
    (one.match === 'range'
      ? widthOf(one) - widthOf(other)
      : Number(isRange(one.rows[0])) - Number(isRange(other.rows[0]))) ||
    one.ports[0]!.first - other.ports[0]!.first ||
    byId(one.rows[0].id, other.rows[0].id)
  );
}

/** `S9` before `S10`, `HD02` before `S01`; without a locale, whose tables take longer to load than an answer. */
function byId(one: string, other: string): number {
  const [letters, number] = partsOf(one);
  const [otherLetters, otherNumber] = partsOf(other);
  return Number(letters > otherLetters) - Number(letters < otherLetters) || number - otherNumber;
}

function partsOf(id: string): readonly [letters: string, number: number] {
  const letters = id.replace(/\d+$/, '');
  return [letters, Number(id.slice(letters.length))];
}

const isRange = ({ ports }: Requirement): boolean => ports.some(({ first, last }) => first !== last);
const widthOf = ({ ports }: Line): number => Math.max(...ports.map(({ first, last }) => last - first));
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

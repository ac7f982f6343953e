import type { HoleOf, RuleReader } from '../support/meaning.js';
import {
  addressOf,
  demand,
  type Given,
  gather,
  listenerPorts,
  one,
  plainLines,
  portRange,
  transportOf,
} from './values.js';

const needed = ['direction', 'source', 'source ports', 'destination', 'destination ports', 'transport', 'name'];
const others = ['action', 'state', 'comment', 'family', 'rows'];
const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/** Reads records as RFC 4180 describes them, by the names in the header; nothing is any unless the cell says so. */
export const readCsv: RuleReader = (text, holeOf) => {
  const [header = [], ...records] = recordsOf(plainLines(text).join('\n'));
  const columns = header.map((name) => name.toLowerCase().replace(/[_-]/g, ' '));
  const missing = needed.find((name) => !columns.includes(name));
  if (missing !== undefined) throw new Error(`no column: ${missing}`);
  return records.flatMap((cells) => {
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells in a record of ${columns.length}`);
    const given = gather(
      columns.map((name, index) => [name, [cells[index] ?? '']] as const),
      [...needed, ...others],
    );
    const direction = one(given, 'direction');
    if (direction !== 'in' && direction !== 'out') throw new Error(`no direction: ${direction}`);
    const action = one(given, 'action', 'allow');
    if (action === 'check first') return expectUnusable(given);
    if (!/^(allow|permit)$/.test(action)) throw new Error('no permit');
    demand(given, 'state', 'open', 'open');
    return {
      direction,
      from: addresses(given, 'source', holeOf),
      to: addresses(given, 'destination', holeOf),
      transport: transportOf(one(given, 'transport')),
      sourcePorts: list(given, 'source ports').map(portRange),
      ports: listenerPorts(list(given, 'destination ports')),
      name: one(given, 'name'),
    };
  });
};

/** Not even by a program that looks at nothing but the addresses. */
function expectUnusable(given: Given): readonly [] {
  for (const end of ['source', 'destination'])
    for (const value of one(given, end).split(/[\s,;]+/))
      if (!/^CHECK-FIRST:\S/.test(value)) throw new Error(`held back, and could be taken for open: ${value}`);
  return [];
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  field.lastIndex = 0;
  for (let isOpen = text !== ''; isOpen; ) {
    const [, quoted, plain, end] = field.exec(text) ?? [];
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    if (cell === undefined) throw new Error('a quote out of place');
    // Spreadsheets take such a cell for a formula.
    if (/^[=+\-@]/.test(cell)) throw new Error(`a formula: ${cell}`);
    records.at(-1)?.push(cell);
    if (end === '\n' && field.lastIndex < text.length) records.push([]);
    isOpen = end === ',' || field.lastIndex < text.length;
  }
  return records;
}

/** Values with blanks, commas or semicolons between them; none for the word any. */
function list(given: Given, key: string): readonly string[] {
  const values = one(given, key).split(/[\s,;]+/);
  return values.length === 1 && values[0] === 'any' ? [] : values;
}

function addresses(given: Given, key: string, holeOf: HoleOf): readonly string[] {
  const values = list(given, key);
  if (values.length === 0) return ['any'];
  const family = one(given, 'family', '');
  return values.map((value) => {
    const address = addressOf(value, ['host', 'prefix', 'range'], holeOf);
    if (family !== '' && !address.startsWith('?') && address.includes(':') !== (family === 'IPv6'))
      throw new Error(`${value} is not of ${family}`);
    return address;
  });
}

import type { Line, Section } from '../../answer/answer.js';
import type { Requirement, Security, Table, Transport } from '../../catalog/schema.js';
import type { Language } from '../../question/question.js';

/** One listener. Role, service and ends have their English names, so that a script need not know the language. */
export interface RowRecord {
  readonly id: string;
  /** All rows of the listener, where the source prints it more than once. */
  readonly ids?: readonly string[];
  readonly table: Table;
  readonly role: string;
  readonly service: string;
  readonly ports: string;
  readonly transports: readonly Transport[];
  readonly protocol: string;
  readonly application: readonly string[];
  readonly security: readonly Security[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly certainty: Line['certainty'];
  readonly match?: 'exact' | 'range';
  readonly via?: 'own' | 'all-servers' | 'collocated';
  readonly purpose: string;
  /** Other readings of the row. */
  readonly doubts?: readonly string[];
  /** What to mind when the row is used. */
  readonly cautions?: readonly string[];
  readonly notes?: readonly string[];
}

/** The rows of an answer in its order, each once, whatever number of sections shows it. */
export function rowRecords(sections: readonly Section[], language: Language): RowRecord[] {
  const seen = new Set<string>();
  return sections
    .flatMap(({ groups }) => groups)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const [first, ...more] = line.rows.filter(({ id }) => !seen.has(id));
      if (!first) return [];
      for (const { id } of line.rows) seen.add(id);
      return [rowRecord(line, [first, ...more], language)];
    });
}

function rowRecord(line: Line, rows: readonly [Requirement, ...Requirement[]], language: Language): RowRecord {
  const [first] = rows;
  const doubts = distinct(rows.flatMap((row) => row.doubts.map((doubt) => doubt[language])));
  const cautions = distinct(rows.flatMap((row) => row.cautions.map((caution) => caution[language])));
  return {
    id: first.id,
    ...(rows.length > 1 ? { ids: rows.map(({ id }) => id) } : {}),
    table: line.table,
    role: first.rolePrinted?.en ?? line.role.name.en,
    service: first.servicePrinted?.en ?? line.service?.name.en ?? '',
    ports: line.printed,
    transports: line.transports,
    protocol: first.protocol,
    application: line.applications.map(({ id }) => id),
    security: line.security,
    from: line.from.map(({ name }) => name.en),
    to: line.to.map(({ name }) => name.en),
    certainty: line.certainty,
    ...(line.match ? { match: line.match } : {}),
    ...(line.via ? { via: line.via } : {}),
    purpose: distinct(rows.map(({ purpose }) => purpose[language])).join(' / '),
    ...(doubts.length > 0 ? { doubts } : {}),
    ...(cautions.length > 0 ? { cautions } : {}),
    ...(line.notes.length > 0 ? { notes: line.notes.map(({ id }) => id) } : {}),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

import type { GroupKind, Line, Section } from '../../answer/answer.js';
import type { Requirement, Role, Source, Text } from '../../catalog/schema.js';
import { idsOf, isGuessed } from '../describe/listing.js';
import { groupTitle } from '../describe/port-table.js';
import { protocolNames } from '../describe/ports.js';
import type { Voice } from '../describe/voice.js';
import type { ColumnName } from '../wording/files.js';
import { both, same } from './sheet.js';

/** A line of the sheet of rules, in both languages. */
export type RuleCells = Readonly<
  Record<Exclude<ColumnName, 'sourcePorts' | 'rule' | 'authentication' | 'kind' | 'text'>, Text>
>;

/** Where a line stands in its answer. */
export interface Standing {
  readonly section: Section;
  readonly kind: GroupKind;
  readonly isOneOfSeveral: boolean;
  readonly sources: readonly Source[];
}

/** One listener with all that is known of it. */
export function lineCells(line: Line, standing: Standing): RuleCells {
  const { rows, printed, transports, security, applications, certainty, notes, role, service } = line;
  const [row] = rows;
  const documents = documentsOf(line, standing.sources);
  return {
    source: both((voice) => end(line.from, line, voice)),
    destination: both((voice) => end(line.to, line, voice)),
    ports: same(printed),
    transport: same(protocolNames(transports).join(', ')),
    application: both(({ names }) => names(applications)),
    security: same(protocolNames(security).join(', ')),
    purpose: both((voice) => purpose(line, voice)),
    condition: both((voice) => conditions(line, voice)),
    direction: both((voice) => direction(line, standing, voice)),
    certainty: both(({ words }) => words.files.certainty[certainty]),
    role: row.rolePrinted ?? role.name,
    service: row.servicePrinted ?? service?.name ?? same(''),
    table: both(({ words }) => words.reading.tables[line.table]),
    rows: same(idsOf(line).join(' ')),
    doubts: both((voice) => doubts(line, standing.sources, voice)),
    cautions: both(({ say }) =>
      sentences(rows.flatMap(({ cautions, flow }) => [...cautions, ...(flow.remark ? [flow.remark] : [])]).map(say)),
    ),
    footnotes: both(({ say }) => sentences(notes.map(({ id, text }) => `${id}: ${say(text)}`))),
    corrections: both((voice) => sentences(rows.flatMap((each) => corrections(each, voice)))),
    document: both(({ say }) => sentences(documents.map(({ title }) => say(title)))),
    link: same(documents.map(({ url }) => url).join(' ')),
  };
}

/** How the cells of a row were read, where the source prints them otherwise or not at all. */
export function corrections(
  { id, corrections: corrected, transportsInferred }: Requirement,
  { words, say }: Voice,
): string[] {
  return [
    ...corrected.map(({ printed, reason }) => `${id}: ${words.notes.printedAs(printed, say(reason))}`),
    ...(transportsInferred === undefined ? [] : [`${id}: ${say(transportsInferred)}`]),
  ];
}

/** Other readings of a row or a footnote, each with the title of its source. */
export function readings(
  { doubts: own }: Pick<Requirement, 'doubts'>,
  sources: readonly Source[],
  { say }: Voice,
): string[] {
  return own.map((doubt) => {
    const source = sources.find(({ id }) => id === doubt.source);
    return source === undefined ? say(doubt) : `${say(doubt)} (${say(source.title)})`;
  });
}

function end(roles: readonly Role[], { ways }: Line, { names, words: { table } }: Voice): string {
  return names(roles) || (ways === 'both' ? table.peers : table.notStated);
}

function purpose({ rows }: Line, { say, words: { table } }: Voice): string {
  const said = [...new Set(rows.map((row) => say(row.purpose)))].join(' / ');
  return rows.some(({ sourcePorts }) => sourcePorts) ? `${said}, ${table.ownPorts}` : said;
}

function conditions({ rows, via, printed }: Line, { say, words: { table } }: Voice): string {
  const collocated = via === 'collocated' ? [table.onlyCollocated(printed)] : [];
  return sentences([...rows.flatMap(({ condition }) => condition ?? []).map(say), ...collocated]);
}

function direction({ ways }: Line, { section, kind, isOneOfSeveral }: Standing, voice: Voice): string {
  const { table } = voice.words;
  if (section.about.kind === 'range-only') return `${table.rangeOnly}: ${table.noReasonToOpen}`;
  const title = groupTitle(section, kind, isOneOfSeveral, voice);
  const isUnsaid = ways === 'both' && kind !== 'both';
  return [...(title === undefined ? [] : [title]), ...(isUnsaid ? [table.groups.both] : [])].join(' · ');
}

function doubts(line: Line, sources: readonly Source[], voice: Voice): string {
  const uncertain = isGuessed(line) ? [voice.words.notes.uncertainDirection(idsOf(line).join(' '))] : [];
  return sentences([...uncertain, ...[...line.rows, ...line.notes].flatMap((each) => readings(each, sources, voice))]);
}

function documentsOf({ rows }: Line, sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ id }) => rows.some(({ source }) => source === id));
}

/** Each once. */
function sentences(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ');
}

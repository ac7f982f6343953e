import type { Line } from '../../answer/answer.js';
import type { Role } from '../../catalog/schema.js';
import { idsOf, isGuessed } from './listing.js';
import { portCell } from './ports.js';
import { rowIds } from './row-ids.js';
import { isBalancing } from './tables.js';
import type { Voice } from './voice.js';

/** SIP, STUN/MSTURN; a longer name is a description, and the purpose describes already. */
const longestProtocol = 12;

/** What the titles above a line do not say, and the line has to. */
export interface Unsaid {
  readonly role: boolean;
  readonly table: boolean;
}

/** One listener as a row of the table: ports, ends, purpose with the ids of its rows. */
export function lineRow(line: Line, unsaid: Unsaid, voice: Voice): string[] {
  const port = portCell(line);
  return [
    unsaid.role ? `${voice.shortNames([line.role])} · ${port}` : port,
    endsCell(line, voice),
    `${purpose(line, unsaid, voice)} · ${rowIds(idsOf(line))}${isDoubtful(line) ? ' ⚠' : ''}`,
  ];
}

/** `PSTN gateway → Mediation`; `↔` where either end may start. */
export function endsCell({ from, to, ways }: Pick<Line, 'from' | 'to' | 'ways'>, voice: Voice): string {
  const { notStated, peers } = voice.words.table;
  const end = (roles: readonly Role[]) => voice.shortNames(roles) || (ways === 'both' ? peers : notStated);
  return `${end(from)} ${ways === 'both' ? '↔' : '→'} ${end(to)}`;
}

function purpose(line: Line, unsaid: Unsaid, voice: Voice): string {
  const { rows, table } = line;
  const { balancing, ownPorts, onCondition } = voice.words.table;
  const conditions = rows.flatMap(({ condition }) => condition ?? []).map((text) => onCondition(voice.say(text)));
  const balancer = unsaid.table && isBalancing(table) ? [balancing[table]] : [];
  const own = rows.some(({ sourcePorts }) => sourcePorts) ? [ownPorts] : [];
  return [named(line, voice), ...new Set([...conditions, ...balancer, ...own])].join(', ');
}

/** The purpose, behind the protocols that it does not name itself. */
function named({ rows, applications }: Line, voice: Voice): string {
  const said = voice.say(rows[0].purpose);
  const protocols = applications
    .filter(({ name }) => name.en.length <= longestProtocol)
    .map(({ name }) => voice.say(name))
    .filter((name) => !wordsOf(name).some((word) => said.toLowerCase().includes(word)));
  return [...(protocols.length === 0 ? [] : [protocols.join(', ')]), said].join(': ');
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
}

function isDoubtful(line: Line): boolean {
  return isGuessed(line) || line.rows.some(({ doubts }) => doubts.length > 0);
}

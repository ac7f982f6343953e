import type { Line } from '../../answer/answer.js';
import type { Gap, Role } from '../../catalog/schema.js';
import type { Listing } from './listing.js';
import { idsOf } from './listing.js';
import { rowIds } from './row-ids.js';
import type { Voice } from './voice.js';

/** Rows of the collocated form that a gap already names: they stand in its row and not in one of their own. */
export function isToldByGap(line: Line, gaps: readonly Gap[]): boolean {
  return line.via === 'collocated' && gaps.some(({ see }) => idsOf(line).every((id) => see.includes(id)));
}

/** Traffic without a row, as a row: what is printed nearby is named, never offered as the port. */
export function gapRow(gap: Gap, listing: Listing, voice: Voice): string[] {
  const { onlyCollocated, noRowOfItsOwn } = voice.words.table;
  const lines = listing.sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  const told = lines.filter((line) => isToldByGap(line, [gap]));
  const near = told.length === 0 ? noRowOfItsOwn : onlyCollocated(told.map(({ printed }) => printed).join(', '));
  const ends = [gap.from, gap.to].map((id) => roleName(id, listing, lines, voice));
  return [voice.say(gap.port), ends.join(' → '), [near, rowIds(gap.see)].filter(Boolean).join(' · ').concat(' ⚠')];
}

/** A gap knows its ends by id; the roles are somewhere in the answer. */
function roleName(id: string, { reading }: Listing, lines: readonly Line[], voice: Voice): string {
  const roles: Role[] = [
    reading.roles,
    reading.from,
    reading.to,
    ...lines.flatMap(({ role, from, to }) => [[role], from, to]),
  ].flat();
  const role = roles.find((each) => each.id === id);
  return role === undefined ? id : voice.shortNames([role]);
}

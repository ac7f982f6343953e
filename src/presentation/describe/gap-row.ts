import type { Line } from '../../answer/answer.js';
import { endsCell } from './line-row.js';
import type { Listing, Missing } from './listing.js';
import { idsOf } from './listing.js';
import { rowIds } from './row-ids.js';
import type { Voice } from './voice.js';

/** Rows of the collocated form that a gap already names: they stand in its row and not in one of their own. */
export function isToldByGap(line: Line, gaps: readonly Missing[]): boolean {
  return line.via === 'collocated' && gaps.some(({ gap: { see } }) => idsOf(line).every((id) => see.includes(id)));
}

/** Traffic without a row, as a row: what is printed nearby is named, never offered as the port. */
export function gapRow(missing: Missing, listing: Listing, voice: Voice): string[] {
  const { onlyCollocated, noRowOfItsOwn } = voice.words.table;
  const { gap, from, to } = missing;
  const lines = listing.sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  const told = lines.filter((line) => isToldByGap(line, [missing]));
  const near = told.length === 0 ? noRowOfItsOwn : onlyCollocated(told.map(({ printed }) => printed).join(', '));
  const ends = endsCell({ from: [from], to: [to], ways: 'one' }, voice);
  return [voice.say(gap.port), ends, `${[near, rowIds(gap.see)].filter(Boolean).join(' · ')} ⚠`];
}

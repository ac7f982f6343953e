import type { Group, GroupKind, Section } from '../../answer/answer.js';
import type { TablePart } from '../document.js';
import { focused } from './focused.js';
import { gapRow, isToldByGap } from './gap-row.js';
import { lineRow } from './line-row.js';
import { gapsOf, isPortListing, type Listing } from './listing.js';
import { rangeOnlyRows } from './range-only-rows.js';
import type { Voice } from './voice.js';

type TableGroup = TablePart['groups'][number];

/** All rows of an answer in one table, since Slack draws one a message; nothing when there are none. */
export function portTable(listing: Listing, voice: Voice): TablePart[] {
  const own = listing.sections.filter(({ about }) => about.kind !== 'range-only');
  const groups = (isPortListing(listing) ? [flatGroup(own, listing, voice)] : titledGroups(own, listing, voice))
    .concat(rangeOnlyGroup(listing, voice))
    .filter(({ rows }) => rows.length > 0)
    // Below a title, rows without one would seem to belong to it.
    .sort((one, other) => Number(one.title !== undefined) - Number(other.title !== undefined));
  return groups.length === 0 ? [] : [{ kind: 'table', columns: voice.words.table.columns, groups }];
}

/** A port means something else on each role: the role begins the line, and titles would be as many as lines. */
function flatGroup(sections: readonly Section[], listing: Listing, voice: Voice): TableGroup {
  const lines = sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  const rows = lines.map((line) => lineRow(line, { role: true, table: true }, voice));
  return { title: undefined, rows: [...rows, ...gapsOf(listing).map((gap) => gapRow(gap, listing, voice))] };
}

function titledGroups(sections: readonly Section[], listing: Listing, voice: Voice): TableGroup[] {
  const gaps = gapsOf(listing);
  return sections.flatMap((section, index) => {
    const here = gaps.filter((gap) => sectionOfGap(sections, gap.from) === index);
    return withOutGroup(section.groups, here.length > 0).map(({ kind, lines }) => {
      const rows = lines
        .filter((line) => !isToldByGap(line, gaps))
        .map((line) =>
          lineRow(focused(line, kind, section, listing), { role: false, table: section.about.kind !== 'table' }, voice),
        );
      const missing = kind === 'out' ? here.map((gap) => gapRow(gap, listing, voice)) : [];
      return { title: title(section, kind, sections.length > 1, voice), rows: [...rows, ...missing] };
    });
  });
}

/** The section of the role that the missing row starts from, else the first. */
function sectionOfGap(sections: readonly Section[], from: string): number {
  return Math.max(
    0,
    sections.findIndex(({ about }) => about.kind === 'role' && about.role.id === from),
  );
}

/** A gap is traffic that goes out; a role that opens nothing else has no such group yet. */
function withOutGroup(groups: readonly Group[], needed: boolean): readonly Group[] {
  if (!needed || groups.some(({ kind }) => kind === 'out')) return groups;
  const before = groups.findLastIndex(({ kind }) => kind === 'in') + 1;
  return groups.toSpliced(before, 0, { kind: 'out', lines: [] });
}

function title({ about }: Section, kind: GroupKind, several: boolean, voice: Voice): string | undefined {
  const direction = kind === 'listed' ? [] : [voice.words.table.groups[kind]];
  return [...(several ? sectionName(about, voice) : []), ...direction].join(' · ') || undefined;
}

function sectionName(about: Section['about'], { words, shortNames }: Voice): string[] {
  if (about.kind === 'role') return [shortNames([about.role])];
  return about.kind === 'table' ? [words.reading.tables[about.table]] : [];
}

function rangeOnlyGroup({ sections }: Listing, voice: Voice): TableGroup {
  const lines = sections
    .filter(({ about }) => about.kind === 'range-only')
    .flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  return { title: voice.words.table.rangeOnly, rows: rangeOnlyRows(lines, voice) };
}

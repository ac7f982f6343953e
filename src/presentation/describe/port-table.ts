import type { Group, GroupKind, Section } from '../../answer/answer.js';
import type { TablePart } from '../document.js';
import { focused } from './focused.js';
import { gapRow, isToldByGap } from './gap-row.js';
import { lineRow } from './line-row.js';
import { gapsOf, isPortListing, type Listing, type Missing } from './listing.js';
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
    const here = gaps.filter((gap) => sectionOfGap(sections, gap) === index);
    return withGroupsOf(here, section).map(({ kind, lines }) => {
      const rows = lines
        .filter((line) => !isToldByGap(line, gaps))
        .map((line) =>
          lineRow(focused(line, kind, section, listing), { role: false, table: section.about.kind !== 'table' }, voice),
        );
      const missing = here.filter((gap) => groupOfGap(gap, section) === kind).map((gap) => gapRow(gap, listing, voice));
      return { title: groupTitle(section, kind, sections.length > 1, voice), rows: [...rows, ...missing] };
    });
  });
}

/** The section of the role that the missing row starts from, else of the one that it reaches, else the first. */
function sectionOfGap(sections: readonly Section[], { from, to }: Missing): number {
  const places = [from, to].map(({ id }) =>
    sections.findIndex(({ about }) => about.kind === 'role' && about.role.id === id),
  );
  return places.find((place) => place >= 0) ?? 0;
}

/** Seen from the role of the section, as its other rows are. */
function groupOfGap({ from, to }: Missing, { about }: Section): 'in' | 'out' | 'listed' {
  if (about.kind !== 'role') return 'listed';
  return about.role.id === to.id && from.id !== to.id ? 'in' : 'out';
}

/** The groups of a section, and those that only its missing rows need. */
function withGroupsOf(gaps: readonly Missing[], section: Section): readonly Group[] {
  return gaps.map((gap) => groupOfGap(gap, section)).reduce((groups, kind) => withGroup(groups, kind), section.groups);
}

function withGroup(groups: readonly Group[], needed: 'in' | 'out' | 'listed'): readonly Group[] {
  if (groups.some(({ kind }) => kind === needed)) return groups;
  const place = { in: 0, out: groups.findLastIndex(({ kind }) => kind === 'in') + 1, listed: groups.length };
  return groups.toSpliced(place[needed], 0, { kind: needed, lines: [] });
}

/** What stands above the lines of a group; `several`: there are other sections. */
export function groupTitle({ about }: Section, kind: GroupKind, several: boolean, voice: Voice): string | undefined {
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

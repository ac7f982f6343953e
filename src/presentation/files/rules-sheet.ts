import type { Group, RequirementsAnswer, Section } from '../../answer/answer.js';
import { focused } from '../describe/focused.js';
import { gapsOf } from '../describe/listing.js';
import { voiceOf } from '../describe/voice.js';
import { gapCells } from './gap-cells.js';
import { lineCells, type RuleCells } from './line-cells.js';
import { type Column, type Sheet, toSheet } from './sheet.js';

const columns: readonly Column<keyof RuleCells>[] = [
  ['source', 'both'],
  ['destination', 'both'],
  ['ports', 'one'],
  ['transport', 'one'],
  ['application', 'one'],
  ['security', 'one'],
  ['purpose', 'both'],
  ['condition', 'both'],
  ['direction', 'both'],
  ['certainty', 'one'],
  ['role', 'both'],
  ['service', 'both'],
  ['table', 'one'],
  ['rows', 'one'],
  ['doubts', 'both'],
  ['cautions', 'both'],
  ['footnotes', 'both'],
  ['corrections', 'both'],
  ['document', 'both'],
  ['link', 'one'],
];

/** The rows of an answer, a line each and in its order, with nothing shortened; then the traffic that has no row. */
export function rulesSheet(answer: RequirementsAnswer): Sheet {
  const { language, sections, sources } = answer;
  const isOneOfSeveral = sections.length > 1;
  const lines = eachGroup(sections).flatMap(({ section, group: { kind, lines } }) =>
    lines.map((line) => lineCells(focused(line, kind, section, answer), { section, kind, isOneOfSeveral, sources })),
  );
  const name = voiceOf(language).words.files.sheets.rules;
  return toSheet(name, columns, [...lines, ...gapsOf(answer).map(gapCells)], language);
}

function eachGroup(sections: readonly Section[]): { readonly section: Section; readonly group: Group }[] {
  return sections.flatMap((section) => section.groups.map((group) => ({ section, group })));
}

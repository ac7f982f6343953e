import type { CatalogData, Text } from '../schema.js';
import { where, whereRow } from './where.js';

/** A sentence that is the same in both languages has not been translated. Names may be the same. */
export function untranslated({ requirements, notes, gaps, elsewhere }: CatalogData): string[] {
  const sentences: [string, string, Text | undefined][] = [
    ...requirements.flatMap((row): [string, string, Text | undefined][] => [
      [whereRow(row), 'purpose', row.purpose],
      [whereRow(row), 'condition', row.condition],
      [whereRow(row), 'flow.remark', row.flow.remark],
      ...[...row.doubts, ...row.cautions].map((text): [string, string, Text] => [
        whereRow(row),
        'doubts, cautions',
        text,
      ]),
    ]),
    ...notes.map((note): [string, string, Text] => [where('notes', note), 'text', note.text]),
    ...gaps.map((gap): [string, string, Text] => [where('gaps', gap), 'text', gap.text]),
    ...elsewhere.map((each): [string, string, Text] => [where('elsewhere', each), 'text', each.text]),
  ];
  return sentences
    .filter(([, , text]) => text !== undefined && text.en === text.ko)
    .map(([at, field]) => `${at}: ${field}: is the same in English and Korean; translate it`);
}

import type { Text } from '../../catalog/schema.js';
import { type Voice, voiceOf } from '../describe/voice.js';
import type { ColumnName } from '../wording/files.js';
import type { Language } from '../wording/wording.js';

/** A sheet of a file: every row has as many cells as the header. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column by its name. `both`: its cells are sentences or names, so that each language has a column of its own. */
export type Column<Name extends ColumnName = ColumnName> = readonly [name: Name, cells: 'both' | 'one'];

/** Draws rows of cells in both languages as a sheet, the person's own language first. */
export function toSheet<Name extends ColumnName>(
  name: string,
  columns: readonly Column<Name>[],
  rows: readonly Readonly<Record<Name, Text>>[],
  language: Language,
): Sheet {
  const titled = (column: Name): Text => both(({ words }) => words.files.columns[column]);
  const cells = (textOf: (column: Name) => Text): string[] =>
    columns.flatMap(([column, kind]) => {
      const text = textOf(column);
      return kind === 'both' ? [text[language], text[otherThan(language)]] : [joined(text, language)];
    });
  return { name, header: cells(titled), rows: rows.map((row) => cells((column) => row[column])) };
}

/** What both voices say. */
export function both(say: (voice: Voice) => string): Text {
  return { en: say(voiceOf('en')), ko: say(voiceOf('ko')) };
}

/** Words that are the same in both languages. */
export function same(text: string): Text {
  return { en: text, ko: text };
}

function joined(text: Text, language: Language): string {
  const [own, other] = [text[language], text[otherThan(language)]];
  return own === other ? own : `${own} / ${other}`;
}

const otherThan = (language: Language): Language => (language === 'en' ? 'ko' : 'en');

/** What is said of files, and in them. */
export interface FilesWords {
  /** `count`: the rows of its first sheet. */
  readonly inFile: (count: number, fileName: string) => string;
  /** How it is saved from a terminal. */
  readonly save: (command: string) => string;
  /** Names of sheets; a spreadsheet holds 31 characters of each. */
  readonly sheets: { readonly rules: string; readonly exceptions: string; readonly notes: string };
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly certainty: Readonly<Record<'high' | 'medium' | 'low', string>>;
  /** Kinds of lines on the sheet of notes. */
  readonly kinds: Readonly<Record<NoteKind, string>>;
}

/** The columns of all sheets. */
export type ColumnName =
  | 'source'
  | 'destination'
  | 'ports'
  | 'sourcePorts'
  | 'transport'
  | 'application'
  | 'security'
  | 'purpose'
  | 'condition'
  | 'direction'
  | 'certainty'
  | 'role'
  | 'service'
  | 'table'
  | 'rows'
  | 'doubts'
  | 'cautions'
  | 'footnotes'
  | 'corrections'
  | 'document'
  | 'rule'
  | 'authentication'
  | 'kind'
  | 'text'
  | 'link';

/** What a line on the sheet of notes is. */
export type NoteKind =
  | 'reading'
  | 'warning'
  | 'gap'
  | 'doubt'
  | 'caution'
  | 'remark'
  | 'correction'
  | 'footnote'
  | 'pointer'
  | 'edition'
  | 'document';

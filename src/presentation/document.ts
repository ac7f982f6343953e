/** A page of an answer in nine kinds of part; every surface draws these and nothing else. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string /** How the question was read. */; readonly aside?: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A line below the facts: a doubt, a footnote, the source. */
  | { readonly kind: 'note'; readonly text: string; readonly tone: 'doubt' | 'remark' | 'source' }
  | TablePart
  | { readonly kind: 'code'; readonly text: string; readonly language: string; readonly fileName: string }
  /** The rows stand in a file, which is made where it is delivered. */
  | FilePart
  | { readonly kind: 'choices'; readonly prompt: string | undefined; readonly choices: readonly DrawnChoice[] }
  /** Many ways on of one kind, of which one is picked. */
  | {
      readonly kind: 'menu';
      /** The roles of an answer; else the languages of rules. A message has one of each at most. */
      readonly of?: 'roles';
      readonly prompt: string;
      readonly choices: readonly MenuChoice[];
    }
  /** A form of one line for each field; what is written for a field is asked in the same thread as `<name>: <value>`. */
  | {
      readonly kind: 'form';
      readonly label: string;
      readonly language: 'en' | 'ko';
      readonly fields: readonly FormField[];
    };

/** A file of a table: what it holds, in a sentence, and what it is to be called. */
export interface FilePart {
  readonly kind: 'file';
  readonly format: 'csv' | 'xlsx';
  readonly fileName: string;
  readonly text: string;
}

/** Every row has as many cells as there are columns; no cell is empty (`–` stands for nothing). */
export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** Rows under a title of their own; a title of `undefined` is a group without one. */
  readonly groups: readonly { readonly title: string | undefined; readonly rows: readonly (readonly string[])[] }[];
}

/** A button or menu entry: `ask`, asked in the same thread, gives what the label promises. */
export interface DrawnChoice {
  readonly label: string;
  readonly ask: string;
}

/** An entry of a menu; by its id a surface knows the ones that a person likes best. */
export interface MenuChoice extends DrawnChoice {
  readonly id: string;
}

/** `name`: what the thing is called in a question. */
export interface FormField {
  readonly label: string;
  readonly name: string;
}

export type Document = readonly [Part, ...Part[]];

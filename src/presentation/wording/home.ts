/** What the Home tab says beside where and how to ask. */
export interface HomeWords {
  readonly examples: string;
  readonly roles: string;
  /** What is known of a product: its name, the edition of its page, and how many rows there are. */
  readonly product: (name: string, edition: string, rows: number, exceptions: number) => string;
  /** The names of documents. */
  readonly sources: (titles: string) => string;
  /** How many rule languages there are, and this program's version. */
  readonly program: (dialects: number, version: string) => string;
}

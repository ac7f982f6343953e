import type { Line, Pointer, RequirementsAnswer } from '../../answer/answer.js';
import type { Source } from '../../catalog/schema.js';

/** What a table of rows, and the lines below it, are made from: an answer that found rows, or nearly did. */
export type Listing = Pick<RequirementsAnswer, 'reading' | 'sections' | 'pointers' | 'choices' | 'products'> & {
  readonly sources: readonly Source[];
};

/** Traffic that is needed and has no row, between the two who need it. */
export type Missing = Extract<Pointer, { readonly kind: 'gap' }>;

/** The lines that somebody may act on: those that only the clients' range contains are no reason to. */
export function actionableLines({ sections }: Listing): Line[] {
  return sections
    .filter(({ about }) => about.kind !== 'range-only')
    .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines));
}

/** The traffic that is needed and has no row. */
export function gapsOf({ pointers }: Listing): Missing[] {
  return pointers.filter((pointer): pointer is Missing => pointer.kind === 'gap');
}

/** A port was asked for, and neither a role nor an end: then the role is what the lines differ in. */
export function isPortListing({ reading }: Listing): boolean {
  return reading.ports.length > 0 && [reading.roles, reading.from, reading.to].every(({ length }) => length === 0);
}

/** The direction is a guess. (Nobody named as opening it, and a sure listener, is no guess: the cell says what is known.) */
export function isGuessed({ certainty, from, rows }: Line): boolean {
  if (certainty !== 'low') return false;
  return from.length > 0 || rows.some(({ flow }) => flow.toCertainty !== 'high');
}

/** Ids of all rows of a line. */
export function idsOf({ rows }: Line): string[] {
  return rows.map(({ id }) => id);
}

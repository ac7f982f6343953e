import type { IpsecException, Note } from '../catalog/schema.js';
import type { FileFormat } from '../question/question.js';
import type { Choice, Grounds, Spoken } from './answer.js';
import type { DialectFacts } from './rules-answer.js';

/** Exceptions from IPsec, which weaken it and are no rows. */
export interface IpsecAnswer extends Spoken, Grounds {
  readonly kind: 'ipsec-exceptions';
  /** They are wanted as a file of this format; there is at least one. */
  readonly format?: FileFormat;
  readonly exceptions: readonly IpsecException[];
  readonly notes: readonly Note[];
  readonly choices: readonly Choice[];
  readonly dialects: readonly DialectFacts[];
}

import type { Product } from '../catalog/schema.js';
import type { Spoken } from './answer.js';

/** Nothing of the catalog was found in a text. */
export interface NotUnderstoodAnswer extends Spoken {
  readonly kind: 'not-understood';
  readonly isThanks: boolean;
  /** "explain" was said, and of nothing that could be. */
  readonly lacksMessage?: true;
  readonly products: readonly Product[];
}

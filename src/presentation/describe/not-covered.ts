import type { Product } from '../../catalog/schema.js';
import type { Voice } from './voice.js';

/** What the tables of these products leave to other pages; undefined where they do not say. */
export function notCovered(products: readonly Product[], voice: Voice): string | undefined {
  return (
    products.flatMap((product) => (product.notCovered ? [voice.say(product.notCovered)] : [])).join('; ') || undefined
  );
}

import type { Product, Source } from '../../catalog/schema.js';
import type { Part } from '../document.js';
import type { Voice } from './voice.js';

/** Where the facts were read, and of which edition they are; the licence asks to be named. */
export function sourceLine(products: readonly Product[], sources: readonly Source[], voice: Voice): Part[] {
  const [page] = sources;
  if (page === undefined) return [];
  const editions = products.map(({ name, edition }) => `${voice.say(name)}, ${voice.say(edition)}`);
  const facts = [...editions, voice.say(page.title), page.licence].filter((fact) => fact !== undefined);
  return [{ kind: 'note', text: voice.words.notes.source(facts.join(' · ')), tone: 'source' }];
}

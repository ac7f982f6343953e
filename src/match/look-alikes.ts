import type Fuse from 'fuse.js';
import { fold } from './fold.js';
import type { NameIndex } from './name-index.js';

/** Fuse looks at every name it is given, so the index picks these first. */
const mostCandidates = 200;
/** Fuse's scale runs from 0 (the same) to 1 (nothing in common). */
const farthest = 0.45;

/**
 * The names that a person may have meant by a text that is no name, nearest first. For questions back, never for an answer:
 * Fuse finds what looks alike, and that is not yet what was meant.
 */
export function lookAlikes<T>(text: string, names: NameIndex<T>, most: number): readonly T[] {
  const candidates = names.similar(fold(text), mostCandidates);
  if (candidates.length === 0) return [];
  const fuse = new (fuseClass())(candidates, {
    keys: ['name'],
    threshold: farthest,
    ignoreLocation: true,
    includeScore: true,
  });
  const found = fuse.search(text).map(({ item }) => item.value);
  return [...new Set(found)].slice(0, most);
}

/** Loaded when it is first needed: most questions never need it, and start-up is part of the answer's time. */
function fuseClass(): typeof Fuse {
  const loaded = require('fuse.js') as typeof Fuse | { default: typeof Fuse };
  return 'default' in loaded ? loaded.default : loaded;
}

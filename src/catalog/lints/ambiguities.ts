import { didYouMean } from '../nearest.js';
import type { CatalogData } from '../schema.js';
import { group } from './group.js';
import { claimants, fold } from './names.js';
import { whereAmbiguity } from './where.js';

/** A name that several things claim says in ambiguities.yml what is to happen. */
export function contestedNames(data: CatalogData): string[] {
  const settled = new Map(data.ambiguities.map((ambiguity) => [fold(ambiguity.name), ambiguity]));
  const owners = group(
    claimants(data).flatMap(({ ref, names }) => [...names].map((name) => ({ name, ref }))),
    ({ name }) => name,
  );
  return [...owners].flatMap(([name, claims]) => {
    const refs = claims.map(({ ref }) => ref);
    if (refs.length < 2) return [];
    const ambiguity = settled.get(name);
    if (!ambiguity)
      return [`the name "${name}" belongs to ${refs.join(' and ')}; leave it to one, or list it in ambiguities.yml`];
    const left = refs.filter((ref) => !ambiguity.means.includes(ref));
    return left.length === 0
      ? []
      : [`${whereAmbiguity(ambiguity)}: ${left.join(', ')} claims the name as well; add it to means`];
  });
}

/** An ambiguity names things that exist, each once, and whose name it is. */
export function brokenAmbiguities(data: CatalogData): string[] {
  const known = new Map(claimants(data).map(({ ref, names }) => [ref, names]));
  const seen = new Set<string>();
  return data.ambiguities.flatMap((ambiguity) => {
    const { name, means } = ambiguity;
    const at = whereAmbiguity(ambiguity);
    const again = seen.has(fold(name)) || !seen.add(fold(name));
    return [
      ...(again ? [`${at}: stands here twice; join the two records`] : []),
      ...means.flatMap((ref, index) => {
        const names = known.get(ref);
        if (!names)
          return [`${at}: means: there is no ${ref}${didYouMean(ref, known.keys()) || '; add it or take it out'}`];
        if (means.indexOf(ref) < index) return [`${at}: means: ${ref} stands there twice; take one out`];
        return names.has(fold(name)) ? [] : [`${at}: means: ${ref} does not have this name; add it to its aliases`];
      }),
    ];
  });
}

import { didYouMean } from '../nearest.js';
import type { CatalogData } from '../schema.js';
import { group } from './group.js';
import { claimants, fold } from './names.js';

/** A name that several things claim says in ambiguities.yml what is to happen. */
export function contestedNames(data: CatalogData): string[] {
  const settled = new Map(data.ambiguities.map(({ name, means }) => [fold(name), means]));
  const owners = group(
    claimants(data).flatMap(({ ref, names }) => [...names].map((name) => ({ name, ref }))),
    ({ name }) => name,
  );
  return [...owners].flatMap(([name, claims]) => {
    const refs = claims.map(({ ref }) => ref);
    if (refs.length < 2) return [];
    const means = settled.get(name);
    if (!means)
      return [`the name "${name}" belongs to ${refs.join(' and ')}; leave it to one, or list it in ambiguities.yml`];
    const left = refs.filter((ref) => !means.includes(ref));
    return left.length === 0
      ? []
      : [`ambiguities.yml: ${name}: ${left.join(', ')} claims the name as well; add it to means`];
  });
}

/** An ambiguity names things that exist, each once, and whose name it is. */
export function brokenAmbiguities(data: CatalogData): string[] {
  const known = new Map(claimants(data).map(({ ref, names }) => [ref, names]));
  const seen = new Set<string>();
  return data.ambiguities.flatMap(({ name, means }) => {
    const at = `ambiguities.yml: ${name}`;
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

/** A place in a payload, as the keys that lead to it. */
export type Path = readonly string[];

/** What stands in place of what Slack sends; `missing` is taken out. */
export const missing = Symbol('missing');
export const strangers: readonly unknown[] = [missing, null, 5, 'x', {}];

/** Every place in a payload, whole branches and leaves. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsIn(inner, [...at, key])]);
}

/** A copy with something else in that place. */
export function mutated<T extends object>(payload: T, path: Path, stranger: unknown): T {
  const copy = structuredClone(payload);
  const [last = '', ...before] = path.toReversed();
  const parent = before
    .toReversed()
    .reduce<Record<string, unknown>>(
      (inner, key) => inner[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
  if (stranger === missing) delete parent[last];
  else parent[last] = structuredClone(stranger);
  return copy;
}

/** A place and what stands there now, for a message of a test. */
export function described(path: Path, stranger: unknown): string {
  return `${path.join('.')} = ${typeof stranger === 'symbol' ? 'missing' : JSON.stringify(stranger)}`;
}

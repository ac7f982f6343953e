/** Keeps, by kind, what a person sends who clicks through, as Slack would send it. */
export interface KeptPayloads<Kind extends string> {
  /** Keeps what goes by, and lets it go by unchanged. */
  keep(kind: Kind): (payload: object) => object;
  /** All that was kept. Throws where one of these kinds was not. */
  all(kinds: readonly Kind[]): Readonly<Record<Kind, object>>;
}

export function keepPayloads<Kind extends string>(): KeptPayloads<Kind> {
  const found = new Map<Kind, object>();
  return {
    keep: (kind) => (payload) => {
      found.set(kind, payload);
      return payload;
    },
    all(kinds) {
      const missing = kinds.filter((kind) => !found.has(kind));
      if (missing.length > 0) throw new Error(`nobody sent ${missing.join(', ')}`);
      return Object.fromEntries(found) as Record<Kind, object>;
    },
  };
}

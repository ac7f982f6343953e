/** How often answers were called wrong, by their kind and language: no text, and no person. A promise, as for claims. */
export interface Counts {
  add(kind: string, language: string): Promise<void>;
  /** Ordered by kind and language. */
  all(): Promise<readonly Count[]>;
}

export interface Count {
  readonly kind: string;
  readonly language: string;
  readonly count: number;
}

/** Counts within this process. */
export function createCounts(): Counts {
  const counts = new Map<string, Count>();
  return {
    async add(kind, language) {
      const key = `${kind} ${language}`;
      counts.set(key, { kind, language, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    async all() {
      return [...counts.keys()].sort().flatMap((key) => counts.get(key) ?? []);
    },
  };
}

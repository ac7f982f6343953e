/** What changed in a workspace, and when: versions grow by one with each change. */
export interface Changes {
  version(): number;
  /** The version in which this was last changed; 0 when nobody said that it was. */
  of(key: string): number;
  /** Something has changed: this, or what has no key. */
  note(key?: string): void;
  /** Listens to new versions; gives what ends it. */
  listen(listener: (version: number) => void): () => void;
}

export function createChanges(): Changes {
  const versions = new Map<string, number>();
  const listeners = new Set<(version: number) => void>();
  let version = 0;
  return {
    version: () => version,
    of: (key) => versions.get(key) ?? 0,
    note(key) {
      version += 1;
      if (key !== undefined) versions.set(key, version);
      for (const listener of listeners) listener(version);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

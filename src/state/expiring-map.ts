/** Milliseconds since 1970; tests bring their own. */
export type Clock = () => number;

export interface ExpiringMap<V> {
  get(key: string): V | undefined;
  /** `own`: milliseconds for this value alone. */
  set(key: string, value: V, own?: number): void;
  delete(key: string): void;
}

/** Remembers at most `size` values, each for `lifetime` milliseconds; the oldest goes first. */
export function createExpiringMap<V>(size: number, lifetime: number, now: Clock): ExpiringMap<V> {
  const entries = new Map<string, { readonly value: V; readonly until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry && entry.until > now()) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value, own = lifetime) {
      entries.delete(key);
      entries.set(key, { value, until: now() + own });
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
    delete: (key) => void entries.delete(key),
  };
}

import { type Claim, type Claims, type Hold, kept } from './claims.js';
import { type Clock, createExpiringMap, type ExpiringMap } from './expiring-map.js';

/** One claim. Whoever takes it over makes a new one of it, so that the old one is nobody's any more. */
interface Entry {
  readonly keys: Set<string>;
  state: 'taken' | 'posted' | 'done';
  leaseEnds: number;
  forgetAt: number;
}

/** Keys: more than come at 25 messages and clicks a second until Slack comes no more. They take some 20 MB. */
const size = 50_000;
const order = ['taken', 'posted', 'done'];

/** Claims within this process. */
export function createClaims(now: Clock): Claims {
  const known = createExpiringMap<Entry>(size, kept, now);
  const take = (keys: readonly string[], lease: number, afterwards: number): Claim => {
    const entries = [...new Set(keys.map((key) => known.get(key)))].filter((entry) => entry !== undefined);
    const [standing] = entries
      .filter(({ state, leaseEnds }) => state !== 'taken' || leaseEnds > now())
      .sort((one, other) => order.indexOf(other.state) - order.indexOf(one.state) || other.leaseEnds - one.leaseEnds);
    if (standing) {
      for (const key of keys) if (!known.get(key)) standing.keys.add(key);
      remember(standing, known, now);
      return standing.state === 'taken'
        ? { kind: 'taken', left: standing.leaseEnds - now() }
        : { kind: standing.state };
    }
    const entry: Entry = {
      keys: new Set([...entries.flatMap((lapsed) => [...lapsed.keys]), ...keys]),
      state: 'taken',
      leaseEnds: now() + lease,
      forgetAt: now() + lease + afterwards,
    };
    remember(entry, known, now);
    return { kind: 'ours', hold: holdOn(entry, known, now), before: entries.length > 0 ? 'lapsed' : 'nobody' };
  };
  return {
    take: async (keys, lease) => take(keys, lease, kept),
    first: async (keys, milliseconds) => take(keys, milliseconds, 0).kind === 'ours',
  };
}

function holdOn(entry: Entry, known: ExpiringMap<Entry>, now: Clock): Hold {
  const ifOurs = async (change: () => void): Promise<boolean> => {
    const isOurs = [...entry.keys].some((key) => known.get(key) === entry);
    if (isOurs) change();
    return isOurs;
  };
  const reach = (state: 'posted' | 'done') =>
    ifOurs(() => {
      if (entry.state !== 'done') entry.state = state;
      entry.forgetAt = now() + kept;
      remember(entry, known, now);
    });
  return {
    extend: (lease) =>
      ifOurs(() => {
        entry.leaseEnds = now() + lease;
        entry.forgetAt = Math.max(entry.forgetAt, entry.leaseEnds + kept);
        remember(entry, known, now);
      }),
    posted: () => reach('posted'),
    done: () => reach('done'),
    release: async () =>
      entry.state === 'taken' &&
      ifOurs(() => {
        for (const key of entry.keys) if (known.get(key) === entry) known.delete(key);
      }),
  };
}

function remember(entry: Entry, known: ExpiringMap<Entry>, now: Clock): void {
  for (const key of entry.keys) known.set(key, entry, entry.forgetAt - now());
}

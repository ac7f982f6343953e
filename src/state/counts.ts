import type { Clock } from './expiring-map.js';

/** How a question stayed without an answer, or with one that the person calls wrong. */
type UnansweredKind = 'not-understood' | 'thing-not-found' | 'port-not-found' | 'elsewhere' | 'choice' | 'wrong';

/** A question without its text and without its person. */
export interface Unanswered {
  readonly kind: UnansweredKind;
  /** Ids of the catalog and port numbers; what looks like neither is left out. */
  readonly about: readonly string[];
  readonly language: 'en' | 'ko';
}

/** How often, and on which days (UTC) first and last. */
export interface Counted extends Unanswered {
  readonly times: number;
  readonly first: string;
  readonly last: string;
}

export interface Counts {
  /** Counts, at once and whatever happens: an answer never waits for it. */
  count(what: Unanswered): void;
  /** The most frequent first. */
  list(): Promise<readonly Counted[]>;
}

/** What is counted together: one sort of question on one day. */
export interface DayCount extends Unanswered {
  readonly day: string;
  times: number;
}

/** So many sorts of questions are held in memory; more are not told apart any further. */
const most = 5_000;

/** Sums by day. What is taken out of them is not in them any more. */
export interface Sums {
  add(what: Unanswered, day: string, times?: number): void;
  all(): readonly DayCount[];
  /** Empties them. */
  takeAll(): readonly DayCount[];
}

export function createSums(): Sums {
  const sums = new Map<string, DayCount>();
  return {
    add(what, day, times = 1) {
      const clean = { ...what, about: nothingPrivate(what.about) };
      const key = JSON.stringify([day, clean.kind, clean.about, clean.language]);
      const known = sums.get(key);
      if (known) known.times += times;
      else if (sums.size < most) sums.set(key, { ...clean, day, times });
    },
    all: () => [...sums.values()],
    takeAll() {
      const all = [...sums.values()];
      sums.clear();
      return all;
    },
  };
}

/** Counts within this process. */
export function createCounts(now: Clock): Counts {
  const sums = createSums();
  return {
    count: (what) => sums.add(what, dayOf(now())),
    list: async () => totals(sums.all()),
  };
}

/** One line for all days of a sort of question. */
export function totals(days: readonly DayCount[]): readonly Counted[] {
  const lines = new Map<string, Counted>();
  for (const { day, kind, about, language, times } of days) {
    const key = JSON.stringify([kind, about, language]);
    const before = lines.get(key);
    const seen = [day, ...(before ? [before.first, before.last] : [])].sort();
    const sum = (before?.times ?? 0) + times;
    lines.set(key, { kind, about, language, times: sum, first: seen[0] ?? day, last: seen.at(-1) ?? day });
  }
  return [...lines.entries()]
    .sort(([one, { times }], [other, { times: others }]) => others - times || (one < other ? -1 : 1))
    .map(([, line]) => line);
}

export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** As many as one question names, as a rule; a list of all would be the question itself. */
const mostAbout = 8;

/** Only what an id or a number looks like, in one order: a caller's mistake must not make a text of it. */
function nothingPrivate(about: readonly string[]): readonly string[] {
  const named = about.filter((one) =>
    /^(?:[a-z][a-z0-9]{0,31}(?:-[a-z0-9]{1,31}){0,5}|[0-9]{1,5}(?:-[0-9]{1,5})?)$/.test(one),
  );
  return [...new Set(named)].sort().slice(0, mostAbout);
}

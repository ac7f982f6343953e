import type { Claim, Claims, Hold } from './claims.js';
import { busy, DatabaseError } from './database-error.js';

/**
 * Shared claims that never fail: while the database does not answer, this process decides for itself. It remembers what it
 * answered before, during and after, so that its own answers are not repeated when the database goes or comes back; what
 * another replica answered meanwhile it cannot know, and says so with `before: 'unknown'`, or `'busy'`.
 */
export function withFallback(shared: Claims, own: Claims): Claims {
  return {
    async take(keys, lease) {
      const mine = await own.take(keys, lease);
      if (mine.kind !== 'ours') return mine;
      const theirs = await unlessAway(shared.take(keys, lease), whyUnknown);
      if (typeof theirs === 'string') return mine.before === 'nobody' ? { ...mine, before: theirs } : mine;
      if (theirs.kind === 'ours') return both(mine, theirs);
      // What is answered stays so here when the database goes.
      await (theirs.kind === 'taken' ? mine.hold.release() : mine.hold.done());
      return theirs;
    },
    async first(keys, milliseconds) {
      const mine = await own.first(keys, milliseconds);
      return mine && unlessAway(shared.first(keys, milliseconds), () => true);
    },
  };
}

type Ours = Extract<Claim, { readonly kind: 'ours' }>;

function both(mine: Ours, theirs: Ours): Claim {
  const inBoth = async (act: (hold: Hold) => Promise<boolean>): Promise<boolean> => {
    const inMine = await act(mine.hold);
    return unlessAway(act(theirs.hold), () => inMine);
  };
  return {
    kind: 'ours',
    before: mine.before === 'lapsed' ? 'lapsed' : theirs.before,
    hold: {
      extend: (lease) => inBoth((hold) => hold.extend(lease)),
      posted: () => inBoth((hold) => hold.posted()),
      done: () => inBoth((hold) => hold.done()),
      release: () => inBoth((hold) => hold.release()),
    },
  };
}

function whyUnknown({ reason }: DatabaseError): 'busy' | 'unknown' {
  return reason === busy ? 'busy' : 'unknown';
}

async function unlessAway<T, F>(asked: Promise<T>, otherwise: (error: DatabaseError) => F): Promise<T | F> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DatabaseError) return otherwise(error);
    throw error;
  }
}

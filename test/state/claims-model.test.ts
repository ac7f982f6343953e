import fc from 'fast-check';
import type { Claim, Hold } from '../../src/state/claims';
import { inBoth } from './support/in-both';

// Whatever two replicas do one after the other, they are told what a list of claims on a sheet of paper says.

const minute = 60_000;
const kept = 15 * minute;

interface Line {
  keys: string[];
  holder: number;
  state: 'taken' | 'posted' | 'done';
  leaseEnds: number;
  forgetAt: number;
}

type Step =
  | { readonly do: 'take'; readonly keys: readonly string[]; readonly lease: number; readonly replica: 0 | 1 }
  | { readonly do: 'first'; readonly keys: readonly string[]; readonly lease: number; readonly replica: 0 | 1 }
  | { readonly do: 'extend' | 'posted' | 'done' | 'release'; readonly hold: number }
  | { readonly do: 'pass'; readonly milliseconds: number };

class Paper {
  lines: Line[] = [];
  now = 0;
  holders = 0;

  take(keys: readonly string[], lease: number, afterwards: number): string {
    this.lines = this.lines.filter(({ forgetAt }) => forgetAt > this.now);
    const found = this.lines.filter((line) => keys.some((key) => line.keys.includes(key)));
    for (const state of ['done', 'posted', 'taken'] as const) {
      const standing = found
        .filter((line) => line.state === state && (state !== 'taken' || line.leaseEnds > this.now))
        .sort((one, other) => other.leaseEnds - one.leaseEnds)[0];
      if (!standing) continue;
      standing.keys.push(...keys.filter((key) => !this.lines.some((line) => line.keys.includes(key))));
      return state;
    }
    this.lines = this.lines.filter((line) => !found.includes(line));
    this.holders += 1;
    this.lines.push({
      keys: [...new Set([...found.flatMap((line) => line.keys), ...keys])],
      holder: this.holders,
      state: 'taken',
      leaseEnds: this.now + lease,
      forgetAt: this.now + lease + afterwards,
    });
    return found.length > 0 ? 'ours lapsed' : 'ours nobody';
  }

  mark(holder: number, what: 'extend' | 'posted' | 'done' | 'release'): boolean {
    const line = this.lines.find((one) => one.holder === holder && one.forgetAt > this.now);
    if (!line || (what === 'release' && line.state !== 'taken')) return false;
    if (what === 'release') this.lines = this.lines.filter((one) => one !== line);
    else if (what === 'extend') {
      line.leaseEnds = this.now + minute;
      line.forgetAt = Math.max(line.forgetAt, this.now + minute + kept);
    } else {
      if (line.state !== 'done') line.state = what;
      line.forgetAt = this.now + kept;
    }
    return true;
  }
}

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 });
const replica = fc.constantFrom(0 as const, 1 as const);
const lease = fc.constantFrom(minute, 3 * minute);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), keys, lease, replica }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('first' as const), keys, lease, replica }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('extend' as const, 'posted' as const, 'done' as const, 'release' as const),
      hold: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(minute / 2, minute, 2 * minute, kept, 2 * kept),
    }),
  },
);

inBoth((shared) => {
  test('two replicas are told what a list says', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
          const paper = new Paper();
          const holds: { readonly hold: Hold; readonly holder: number }[] = [];
          for (const one of steps) {
            // No two things happen at once, so that of two leases one is the longer.
            paper.now += 1;
            shared().tick();
            if (one.do === 'pass') {
              paper.now += one.milliseconds;
              await shared().pass(one.milliseconds);
            } else if (one.do === 'take') {
              const claim = await shared().replicas[one.replica].claims.take(one.keys, one.lease);
              expect(toldBy(claim)).toBe(paper.take(one.keys, one.lease, kept));
              if (claim.kind === 'ours') holds.push({ hold: claim.hold, holder: paper.holders });
            } else if (one.do === 'first') {
              const isFirst = await shared().replicas[one.replica].claims.first(one.keys, one.lease);
              expect(isFirst).toBe(paper.take(one.keys, one.lease, 0).startsWith('ours'));
            } else {
              const held = holds.at(-1 - one.hold);
              if (!held) continue;
              const marked = one.do === 'extend' ? await held.hold.extend(minute) : await held.hold[one.do]();
              expect(marked).toBe(paper.mark(held.holder, one.do));
            }
          }
        })
        .beforeEach(() => empty()),
      { numRuns: 100 },
    );
  }, 120_000);

  // Far enough for everything to be forgotten, without new connections.
  const empty = (): Promise<void> => shared().pass(100 * 60 * minute);
});

function toldBy(claim: Claim): string {
  return claim.kind === 'ours' ? `ours ${claim.before}` : claim.kind;
}

import type { Claims } from '../../src/state/claims';
import { DatabaseError } from '../../src/state/database-error';
import { createClaims } from '../../src/state/memory-claims';
import { withFallback } from '../../src/state/with-fallback';

const lease = 60_000;

/** A shared store that can be cut off, and two replicas with their own memory. */
function setUp() {
  let isAway = false;
  let now = 0;
  const store = createClaims(() => now);
  const ifThere = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isAway) throw new DatabaseError('away');
    return act();
  };
  const shared: Claims = {
    take: (...asked) =>
      ifThere(async () => {
        const claim = await store.take(...asked);
        if (claim.kind !== 'ours') return claim;
        const { hold } = claim;
        return {
          ...claim,
          hold: {
            extend: (milliseconds) => ifThere(() => hold.extend(milliseconds)),
            posted: () => ifThere(hold.posted),
            done: () => ifThere(hold.done),
            release: () => ifThere(hold.release),
          },
        };
      }),
    first: (...asked) => ifThere(() => store.first(...asked)),
  };
  const replica = (): Claims =>
    withFallback(
      shared,
      createClaims(() => now),
    );
  return {
    replicas: [replica(), replica()] as const,
    away: (is: boolean) => {
      isAway = is;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

async function held(claims: Claims, key: string) {
  const claim = await claims.take([key], lease);
  if (claim.kind !== 'ours') throw new Error(`not ours: ${claim.kind}`);
  return claim.hold;
}

test('with the database, one of two replicas has it', async () => {
  const [one, other] = setUp().replicas;
  const hold = await held(one, 'a');
  expect(await other.take(['a'], lease)).toMatchObject({ kind: 'taken' });
  await hold.posted();
  expect(await other.take(['a'], lease)).toEqual({ kind: 'posted' });
  // What it was told by the other one it does not think its own.
  await hold.done();
  expect(await other.take(['a'], lease)).toEqual({ kind: 'done' });
  expect([await one.first(['b'], lease), await other.first(['b'], lease)]).toEqual([true, false]);
});

test('without it, each answers what comes to it, once', async () => {
  const { replicas, away } = setUp();
  away(true);
  const hold = await held(replicas[0], 'a');
  expect([await hold.extend(lease), await hold.posted(), await hold.done()]).toEqual([true, true, true]);
  expect(await replicas[0].take(['a'], lease)).toEqual({ kind: 'done' });
  expect([await replicas[0].first(['b'], lease), await replicas[0].first(['b'], lease)]).toEqual([true, false]);
});

test('what was taken before it went and what was answered while it was away is not answered again after', async () => {
  const { replicas, away } = setUp();
  const before = await held(replicas[0], 'before');
  away(true);
  expect(await replicas[0].take(['before'], lease)).toMatchObject({ kind: 'taken' });
  expect([await before.posted(), await before.done()]).toEqual([true, true]);
  await (await held(replicas[0], 'while')).done();
  away(false);
  expect(await replicas[0].take(['before'], lease)).toEqual({ kind: 'done' });
  expect(await replicas[0].take(['while'], lease)).toEqual({ kind: 'done' });
});

test('what another was seen to have answered is not answered here when the database goes', async () => {
  const { replicas, away } = setUp();
  const hold = await held(replicas[0], 'a');
  await hold.done();
  expect(await replicas[1].take(['a'], lease)).toEqual({ kind: 'done' });
  away(true);
  expect(await replicas[1].take(['a'], lease)).toEqual({ kind: 'done' });
});

test('what another took over is lost, whatever one’s own memory says', async () => {
  const { replicas, pass } = setUp();
  const late = await held(replicas[0], 'a');
  pass(lease);
  expect(await replicas[1].take(['a'], lease)).toMatchObject({ kind: 'ours', before: 'lapsed' });
  expect(await late.extend(lease)).toBe(false);
});

test('what is no outage is not hidden', async () => {
  const broken = { take: () => Promise.reject(new Error('a bug')), first: () => Promise.reject(new Error('a bug')) };
  const claims = withFallback(
    broken,
    createClaims(() => 0),
  );
  await expect(claims.take(['a'], lease)).rejects.toThrow('a bug');
});

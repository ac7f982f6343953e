import type { Claim, Hold } from '../../src/state/claims';
import { inBoth } from './support/in-both';

const minute = 60_000;

inBoth((shared) => {
  const take = (keys: readonly string[], replica: 0 | 1 = 0): Promise<Claim> =>
    shared().replicas[replica].claims.take(keys, minute);
  const held = async (keys: readonly string[], replica: 0 | 1 = 0): Promise<Hold> => holdOf(await take(keys, replica));

  test('the first gets it, by whichever key others know it', async () => {
    expect(await take(['event 1', 'message 1'])).toMatchObject({ kind: 'ours', before: 'nobody' });
    expect(await take(['event 1', 'message 1'], 1)).toMatchObject({ kind: 'taken' });
    expect(await take(['event 2', 'message 1'], 1)).toMatchObject({ kind: 'taken' });
    // By the event that came with a message that was known.
    expect(await take(['event 2', 'message 2'])).toMatchObject({ kind: 'taken' });
    expect(await take(['event 3', 'message 3'], 1)).toMatchObject({ kind: 'ours' });
  });

  test('one key twice is one key', async () => {
    expect(await take(['event 1', 'event 1'])).toMatchObject({ kind: 'ours' });
    expect(await take(['event 1'])).toMatchObject({ kind: 'taken' });
  });

  test('who comes later is told how far it is', async () => {
    const hold = await held(['event 1']);
    const taken = await take(['event 1'], 1);
    expect(taken.kind === 'taken' && taken.left > minute / 2 && taken.left <= minute).toBe(true);
    expect(await hold.posted()).toBe(true);
    expect(await take(['event 1'], 1)).toEqual({ kind: 'posted' });
    expect(await hold.done()).toBe(true);
    expect(await take(['event 1'], 1)).toEqual({ kind: 'done' });
    // Marks may come in any order, and the last stays.
    expect(await hold.posted()).toBe(true);
    expect(await take(['event 1'], 1)).toEqual({ kind: 'done' });
  });

  test('what its holder left is taken over, and the holder is told that it came too late', async () => {
    const late = await held(['event 1', 'message 1']);
    await shared().pass(minute);
    const after = await take(['event 2', 'message 1'], 1);
    expect(after).toMatchObject({ kind: 'ours', before: 'lapsed' });
    expect([await late.extend(minute), await late.posted(), await late.done(), await late.release()]).toEqual(
      Array(4).fill(false),
    );
    // By the key as well that only the first one knew.
    expect(await take(['event 1'])).toMatchObject({ kind: 'taken' });
    expect(await holdOf(after).posted()).toBe(true);
    expect(await take(['event 1'])).toEqual({ kind: 'posted' });
  });

  test('a lease that ran out is still the holder’s until another takes it', async () => {
    const hold = await held(['event 1']);
    await shared().pass(2 * minute);
    expect(await hold.extend(minute)).toBe(true);
    expect(await take(['event 1'], 1)).toMatchObject({ kind: 'taken' });
  });

  test('what was posted is never taken over, however long its holder is away', async () => {
    const hold = await held(['event 1']);
    await hold.posted();
    await shared().pass(14 * minute);
    expect(await take(['event 1'], 1)).toEqual({ kind: 'posted' });
    expect(await hold.release()).toBe(false);
  });

  test('what is given back is anybody’s at once', async () => {
    const hold = await held(['event 1', 'message 1']);
    expect(await hold.release()).toBe(true);
    expect(await hold.posted()).toBe(false);
    expect(await take(['message 1', 'event 2'], 1)).toMatchObject({ kind: 'ours', before: 'nobody' });
    expect(await hold.done()).toBe(false);
  });

  test('the end is known past the last retry of Slack, and not for ever', async () => {
    await (await held(['event 1'])).done();
    await shared().pass(6 * minute);
    expect(await take(['event 1'], 1)).toEqual({ kind: 'done' });
    await shared().pass(10 * minute);
    expect(await take(['event 1'], 1)).toMatchObject({ kind: 'ours', before: 'nobody' });
  });

  test('two claims that turn out to be one delivery become one', async () => {
    const [one, other] = [await held(['event 1']), await held(['message 1'])];
    await shared().pass(minute);
    const after = holdOf(await take(['event 1', 'message 1'], 1));
    expect([await one.posted(), await other.posted(), await after.posted()]).toEqual([false, false, true]);
    expect([await take(['event 1']), await take(['message 1'])]).toEqual([{ kind: 'posted' }, { kind: 'posted' }]);
  });

  test('of two that know a delivery, the one that is further decides', async () => {
    await (await held(['event 1'])).done();
    await held(['message 1']);
    expect(await take(['message 1', 'event 1'], 1)).toEqual({ kind: 'done' });
  });

  test('a double click is one, and a short one stays short, however often it is asked for', async () => {
    const first = (replica: 0 | 1) => shared().replicas[replica].claims.first(['click 1'], 30_000);
    expect([await first(0), await first(1)]).toEqual([true, false]);
    await shared().pass(20_000);
    expect(await first(0)).toBe(false);
    await shared().pass(10_000);
    expect(await first(1)).toBe(true);
  });

  test('of fifty that ask at once, one is told that it is theirs', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => take(['event 1', `try ${index}`], index % 2 ? 1 : 0)),
    );
    expect(all.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'taken')).toHaveLength(49);
  });

  test('of fifty that take over at once, one does', async () => {
    await held(['event 1']);
    await shared().pass(minute);
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => take(['event 1'], index % 2 ? 1 : 0)));
    expect(all.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
  });

  test('of fifty that take over at once by keys that only the first holder joined, one does', async () => {
    for (let round = 0; round < 10; round += 1) {
      const keys = Array.from({ length: 50 }, (_, index) => `round ${round} key ${index}`);
      await held(keys);
      await shared().pass(minute);
      const all = await Promise.all(keys.map((key, index) => take([key], index % 2 ? 1 : 0)));
      expect(all.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
    }
  });

  test('many that ask for much in different orders all get an answer, and no key is given twice', async () => {
    const keys = Array.from({ length: 12 }, (_, index) => `key ${index}`);
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 60 }, (_, index) => {
        const from = (index * 7 + round) % keys.length;
        const some = [...keys, ...keys].slice(from, from + 2 + (index % 4));
        return index % 2 ? some : some.toReversed();
      });
      const all = await Promise.all(asked.map((some, index) => take(some, index % 2 ? 1 : 0)));
      const given = asked.filter((_, index) => all[index]?.kind === 'ours').flat();
      expect(given.length).toBeGreaterThan(0);
      expect(new Set(given).size).toBe(given.length);
      // Half are left to lapse, so that takers meet in what they take over as well.
      await shared().pass(round % 2 ? 60 * minute : minute);
    }
  });
});

function holdOf(claim: Claim): Hold {
  if (claim.kind !== 'ours') throw new Error(`not ours: ${claim.kind}`);
  return claim.hold;
}

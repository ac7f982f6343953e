import { heldClaim, LostClaim } from '../../src/slack/held-claim';
import { createClaims } from '../../src/state/memory-claims';

test('a claim that cannot be told at once that its answer stands is told at the end, and ends no process', async () => {
  const claim = await createClaims(Date.now).take(['message C1 1.1'], 30_000);
  if (claim.kind !== 'ours') throw new Error(claim.kind);
  const rejections: unknown[] = [];
  const listen = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', listen);
  const done = jest.fn(claim.hold.done);
  const held = heldClaim(
    { ...claim.hold, done, posted: () => Promise.reject(new Error('a bug')) },
    Date.now(),
    Date.now,
  );
  held.posted();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const delivery = {
    retry: 0,
    comesIfRefused: () => true,
    comesAnyhow: () => false,
    refuse: jest.fn(),
    answered: jest.fn(),
  };
  await held.ended('done', delivery);
  process.off('unhandledRejection', listen);
  expect(rejections).toEqual([]);
  expect([done.mock.calls.length, delivery.refuse.mock.calls.length]).toEqual([1, 0]);
});

/** A claim that is held from a second on, by somebody who may have lost it. */
function setUp(isOurs: boolean) {
  let now = 1_000;
  const extend = jest.fn(async () => isOurs);
  const held = heldClaim({ extend, posted: jest.fn(), done: jest.fn(), release: jest.fn() }, now, () => now);
  return {
    extend,
    async after(milliseconds: number) {
      now += milliseconds;
      await held.assure();
    },
  };
}

test('what is held for long enough is posted without asking, and the rest asks first', async () => {
  const { after, extend } = setUp(true);
  await after(5_000);
  expect(extend).not.toHaveBeenCalled();
  await after(1);
  await after(5_000);
  expect(extend).toHaveBeenCalledTimes(1);
});

test.each([5_001, -1, -3_600_000])('who lost it learns so after %i milliseconds by the clock', async (milliseconds) => {
  await expect(setUp(false).after(milliseconds)).rejects.toThrow(LostClaim);
});

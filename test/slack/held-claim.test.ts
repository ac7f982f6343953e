import { heldClaim, LostClaim } from '../../src/slack/held-claim';
import { createClaims } from '../../src/state/memory-claims';

test('a claim that cannot be told at once that its answer stands is told at the end, and ends no process', async () => {
  const claim = await createClaims(Date.now).take(['message C1 1.1'], 30_000);
  if (claim.kind !== 'ours') throw new Error(claim.kind);
  const done = jest.fn(claim.hold.done);
  const hold = { ...claim.hold, done, posted: () => Promise.reject(new Error('a bug')) };
  const held = heldClaim({ hold, since: Date.now(), retake: async () => undefined }, Date.now);
  held.posted();
  // A rejection that nobody handles fails a test by itself, where it comes before the test has ended.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const delivery = {
    retry: 0,
    comesIfRefused: () => true,
    comesAnyhow: () => false,
    refuse: jest.fn(),
    answered: jest.fn(),
  };
  await held.ended('done', delivery);
  expect([done.mock.calls.length, delivery.refuse.mock.calls.length]).toEqual([1, 0]);
});

/** A claim that is held from a second on, by somebody who may have lost it, and may get it anew. */
function setUp(isOurs: boolean, isFree = false) {
  let now = 1_000;
  const extend = jest.fn(async () => isOurs);
  const release = jest.fn();
  const anew = { extend: jest.fn(async () => true), posted: jest.fn(), done: jest.fn(), release: jest.fn() };
  const hold = { extend, posted: jest.fn(async () => true), done: jest.fn(), release };
  const retake = jest.fn(async () => (isFree ? anew : undefined));
  const held = heldClaim({ hold, since: now, retake }, () => now);
  return {
    held,
    extend,
    release,
    retake,
    anew,
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

test('a claim that the database lost is taken anew, and what follows is told of that one', async () => {
  const { held, after, release, retake, anew } = setUp(false, true);
  await after(5_001);
  // First its own memory of the old one has to go.
  expect(release.mock.invocationCallOrder[0]).toBeLessThan(Number(retake.mock.invocationCallOrder[0]));
  await after(5_001);
  expect([retake.mock.calls.length, anew.extend.mock.calls.length]).toEqual([1, 1]);
  const delivery = {
    retry: 0,
    comesIfRefused: () => false,
    comesAnyhow: () => false,
    refuse: jest.fn(),
    answered: jest.fn(),
  };
  await held.ended('done', delivery);
  expect(anew.done).toHaveBeenCalledTimes(1);
});

test('what follows an answer that stands is posted, whoever has the claim by then', async () => {
  const { held, after, extend } = setUp(false);
  held.posted();
  await after(60_000);
  expect(extend).not.toHaveBeenCalled();
});

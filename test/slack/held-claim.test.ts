import { heldClaim } from '../../src/slack/held-claim';
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

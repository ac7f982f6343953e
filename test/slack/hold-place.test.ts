import { heldPlace, LostClaim } from '../../src/slack/hold-place';

const delivery = { retry: 0, comesAgain: () => true, isGivenUp: () => false, refuse: jest.fn(), answered: jest.fn() };
const form = { text: 'the answer', unfurl_links: false, unfurl_media: false } as const;

/** A place that is held from a second on, by somebody who may have lost it. */
function setUp(isOurs: boolean) {
  let now = 1_000;
  const extend = jest.fn(async () => isOurs);
  const hold = { extend, posted: jest.fn(), done: jest.fn(), release: jest.fn() };
  const sent = jest.fn(async () => undefined);
  const held = { ts: '1.1', hold, since: now, delivery, isAlone: false };
  const place = heldPlace(
    sent,
    held,
    () => now,
    () => undefined,
  );
  return {
    extend,
    sent,
    async after(milliseconds: number) {
      now += milliseconds;
      await place(form);
    },
  };
}

test('what is held for long enough is posted without asking, and the rest asks first', async () => {
  const { after, extend, sent } = setUp(true);
  await after(5_000);
  expect(extend).not.toHaveBeenCalled();
  await after(1);
  await after(5_000);
  expect([extend.mock.calls.length, sent.mock.calls.length]).toEqual([1, 3]);
});

test.each([5_001, -1, -3_600_000])(
  'who lost it posts nothing after %i milliseconds by the clock',
  async (milliseconds) => {
    const { after, sent } = setUp(false);
    await expect(after(milliseconds)).rejects.toThrow(LostClaim);
    expect(sent).not.toHaveBeenCalled();
  },
);

import { createClaims } from '../../src/state/memory-claims';

const minute = 60_000;

test('what was answered is known until Slack comes no more, at 25 messages and clicks a second', async () => {
  let now = 0;
  const claims = createClaims(() => now);
  const answer = async (key: string) => {
    const claim = await claims.take([`event ${key}`, `message ${key}`], minute / 2);
    if (claim.kind === 'ours') await claim.hold.done();
    return claim.kind;
  };
  await answer('first');
  for (let each = 0; each < 6 * 60 * 25; each += 1) {
    now += 40;
    await answer(String(each));
    await claims.first([`click ${each}`], minute / 20);
  }
  expect(await answer('first')).toBe('done');
});

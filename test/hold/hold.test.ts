import { withPostgres } from '../state/support/with-postgres';
import { createChance } from './chance';
import { hold } from './hold';
import { tally } from './tally';

// The short run; npm run hold is the long one.

const seed = Number(process.env.SEED ?? 20_260_411);

withPostgres((server) => {
  test(`events are answered once, commands are answered or fail visibly, while replicas die and the database is restarted (SEED=${seed})`, async () => {
    const options = { seed, questions: 240, rate: 20, replicas: 3, kills: [2, 4], outage: 1, scale: 0.1 } as const;
    const held = await hold(options, server());
    const { faults, lines } = tally(held);
    process.stdout.write(`${lines.join('\n')}\n`);
    expect(faults).toEqual([]);
    expect(held.kills).toBeGreaterThan(0);
    expect(held.asked).toHaveLength(240);
  }, 120_000);
});

test('the same seed kills and asks the same', () => {
  const [one, other] = [createChance(5), createChance(5)];
  const drawn = (chance: typeof one) =>
    Array.from({ length: 20 }, () => [chance.between(2, 5), chance.pick(['a', 'b'])]);
  expect(drawn(one)).toEqual(drawn(other));
  expect(drawn(createChance(6))).not.toEqual(drawn(createChance(5)));
});

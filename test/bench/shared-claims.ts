import { randomUUID } from 'node:crypto';
import type { Claims } from '../../src/state/claims.js';
import { createPostgresServer, postgresPrograms } from '../state/support/postgres-server.js';
import { type Measurement, short } from './figure.js';
import { built } from './project.js';
import { median, millisecondsSince, percentile } from './statistics.js';

const deliveries = 1_000;
const rounds = 5;
const warmUps = 1;
const lease = 30_000;

/** Deliveries that are taken, posted and done, through the pool of one replica; the server waits for the disk, as one that is meant does. */
export const sharedClaims: Measurement = async (say) => {
  const programs = postgresPrograms();
  if (programs === undefined) {
    say({ name: 'PostgreSQL is not installed: skipped', value: '' });
    return;
  }
  const server = await createPostgresServer(programs, true);
  try {
    // As it is built: only there the migrations are beside it.
    const { connectState } = require(
      built('state/postgres/connect.js'),
    ) as typeof import('../../src/state/postgres/connect.js');
    const log = { info: () => undefined, warn: console.error };
    const state = await connectState(server.url(), { now: Date.now, log });
    for (const atOnce of [1, 16]) {
      const measured: (readonly number[])[] = [];
      const rates: number[] = [];
      for (let round = 0; round < warmUps + rounds; round += 1) {
        const start = process.hrtime.bigint();
        const times = await deliver(state.claims, atOnce === 1 ? deliveries / 5 : deliveries, atOnce);
        if (round < warmUps) continue;
        rates.push((1_000 * times.length) / millisecondsSince(start));
        measured.push(times);
      }
      say({ name: `${atOnce} at once: taken, posted and done`, value: `${short(median(rates))}/s` });
      const all = measured.flat();
      say({
        name: `${atOnce} at once: until taken, median, p99`,
        value: `${short(median(all))} ms, ${short(percentile(all, 0.99))} ms`,
      });
    }
    await state.close();
  } finally {
    await server.remove();
  }
};

/** How long each waited until it was told that the delivery is its own. */
async function deliver(claims: Claims, count: number, atOnce: number): Promise<readonly number[]> {
  const times: number[] = [];
  const worker = async (share: number): Promise<void> => {
    for (let each = 0; each < share; each += 1) {
      const id = randomUUID();
      const start = process.hrtime.bigint();
      const claim = await claims.take([`event ${id}`, `message C0NET ${id}`], lease);
      times.push(millisecondsSince(start));
      if (claim.kind !== 'ours' || !(await claim.hold.posted()) || !(await claim.hold.done())) {
        throw new Error('a delivery that nobody else knows was not ours');
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => worker(Math.floor(count / atOnce))));
  return times;
}

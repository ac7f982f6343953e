// Replicas under load that are killed, and a database that is restarted: npm run hold, or npm run hold -- --questions 1000
import { parseArgs } from 'node:util';
import { createPostgresServer, postgresPrograms } from '../state/support/postgres-server.js';
import { hold } from './hold.js';
import { tally } from './tally.js';

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const given = parseArgs({ options: { seed: text, questions: text, rate: text, replicas: text, scale: text } }).values;
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  const seed = Number(given.seed ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const server = await createPostgresServer(programs, true);
  try {
    const options = {
      seed,
      questions: Number(given.questions ?? 10_000),
      rate: Number(given.rate ?? 200),
      replicas: Number(given.replicas ?? 3),
      scale: Number(given.scale ?? 0.1),
      kills: [2, 5] as const,
      outage: 2,
    };
    const { faults, lines } = tally(await hold(options, server));
    for (const line of lines) console.log(line);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await server.remove();
  }
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

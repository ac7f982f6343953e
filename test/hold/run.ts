// Replicas under load that are killed, and a database that is restarted: npm run hold, or npm run hold -- --questions 1000
import { parseArgs } from 'node:util';
import { createPostgresServer, postgresPrograms } from '../state/support/postgres-server.js';
import { hold } from './hold.js';
import { tally } from './tally.js';

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const given = parseArgs({
    options: {
      seed: text,
      questions: text,
      rate: text,
      replicas: text,
      scale: text,
      durable: text,
      kills: text,
      calm: { type: 'boolean' },
    },
  }).values;
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  const seed = Number(given.seed ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const server = await createPostgresServer(programs, given.durable !== 'no');
  try {
    const options = {
      seed,
      questions: Number(given.questions ?? 10_000),
      rate: Number(given.rate ?? 200),
      replicas: Number(given.replicas ?? 3),
      scale: Number(given.scale ?? 1),
      kills: given.calm ? undefined : secondsOf(given.kills ?? '2,5'),
      outage: given.calm ? undefined : 2,
    };
    const { faults, lines } = tally(await hold(options, server));
    for (const line of lines) console.log(line);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await server.remove();
  }
}

/** Two numbers with a comma between. */
function secondsOf(text: string): readonly [number, number] {
  const [least, most] = text.split(',').map(Number);
  if (!(least! <= most!)) throw new Error(`--kills takes the least and the most seconds between two kills, as in 2,5`);
  return [least!, most!];
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

// Replicas under load that are killed, and a database that is restarted: npm run hold, or npm run hold -- --questions 1000
import { parseArgs } from 'node:util';
import { holdAndTell, runProgram } from './hold-and-tell.js';

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
  await holdAndTell({
    seed: given.seed,
    questions: Number(given.questions ?? 10_000),
    rate: Number(given.rate ?? 200),
    replicas: Number(given.replicas ?? 3),
    scale: Number(given.scale ?? 1),
    durable: given.durable !== 'no',
    kills: given.calm ? undefined : secondsOf(given.kills ?? '2,5'),
    outage: given.calm ? undefined : 2,
  });
}

/** Two numbers with a comma between. */
function secondsOf(text: string): readonly [number, number] {
  const [least, most] = text.split(',').map(Number);
  if (!(least! <= most!)) throw new Error(`--kills takes the least and the most seconds between two kills, as in 2,5`);
  return [least!, most!];
}

runProgram(run);

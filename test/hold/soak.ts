// Half an hour of mixed load: npm run soak, or npm run soak -- --minutes 5
import { parseArgs } from 'node:util';
import { percentile } from '../bench/statistics.js';
import { answeredIn } from './asked.js';
import type { Moment } from './hold.js';
import { holdAndTell, runProgram } from './hold-and-tell.js';

/** One minute, as it went. */
interface Minute {
  /** Bytes of each replica at its end. */
  readonly memory: readonly number[];
  readonly times: readonly number[];
}

/** Minutes in which code is still being compiled and memories fill. */
const warmUp = 2;
/** What the last third may have more than the first; what answers take also depends on what else the machine does. */
const mostMemory = 1.25;
const mostTime = 2;

async function soak(): Promise<void> {
  const text = { type: 'string' } as const;
  const given = parseArgs({ options: { seed: text, minutes: text, rate: text, replicas: text } }).values;
  const rate = Number(given.rate ?? 20);
  const minutes = Number(given.minutes ?? 30);
  console.log(`${minutes} minutes at ${rate} a second`);
  const taken: Minute[] = [];
  await holdAndTell({
    seed: given.seed,
    rate,
    questions: minutes * 60 * rate,
    replicas: Number(given.replicas ?? 2),
    scale: 1,
    kills: undefined,
    outage: undefined,
    eachSecond: minuteByMinute((minute) => {
      taken.push(minute);
      console.log(describe(minute, taken.length));
    }),
    judge: () => [
      ...grows('memory', mostMemory, taken, ({ memory }) => Math.max(...memory)),
      ...grows('median', mostTime, taken, ({ times }) => percentile(times, 0.5)),
    ],
  });
}

/** Puts seconds together. */
function minuteByMinute(say: (minute: Minute) => void): (now: Moment) => void {
  const start = Date.now();
  let said = 0;
  let first = 0;
  return ({ asked, replicas }) => {
    if (Date.now() - start < (said + 1) * 60_000) return;
    said += 1;
    const times = asked.slice(first).flatMap((one) => answeredIn(one) ?? []);
    first = asked.length;
    say({ memory: replicas.map((each) => each.memory()), times });
  };
}

function describe({ memory, times }: Minute, number: number): string {
  const megabytes = memory.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(', ');
  const [half, most] = [0.5, 0.99].map((share) => percentile(times, share));
  return `minute ${number}: ${megabytes} MB; ${times.length} answers, median ${half} ms, p99 ${most} ms`;
}

/** Says how a figure of the last third of the minutes compares with that of the first; gives what must not be. Nothing where it was too short to tell. */
function grows(
  name: string,
  most: number,
  minutes: readonly Minute[],
  figure: (minute: Minute) => number,
): readonly string[] {
  const figures = minutes.slice(warmUp).map(figure);
  const third = Math.floor(figures.length / 3);
  if (third === 0) return [];
  const growth = percentile(figures.slice(-third), 0.5) / percentile(figures.slice(0, third), 0.5);
  console.log(`${name} of the last third against the first: ${growth.toFixed(2)} ×`);
  return growth > most ? [`${name} grew ${growth.toFixed(2)} ×`] : [];
}

runProgram(soak);

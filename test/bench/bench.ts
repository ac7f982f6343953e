// Speed and accuracy, on this machine and in one run: npm run bench, or npm run bench -- --only 1,4
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { againstCapirca } from './against-capirca.js';
import { againstFuse } from './against-fuse.js';
import { type Measurement, toLine } from './figure.js';
import { firstAnswer } from './first-answer.js';
import { manyNames } from './many-names.js';
import { replicas } from './replicas.js';
import { rulesToPaste } from './rules-to-paste.js';
import { sharedClaims } from './shared-claims.js';
import { slashCommands } from './slash-commands.js';
import { startUp } from './start-up.js';
import { millisecondsSince } from './statistics.js';
import { textToAnswer } from './text-to-answer.js';

const measurements: readonly (readonly [title: string, Measurement])[] = [
  ['Text to answer', textToAnswer],
  ['Many names', manyNames],
  ['Beside a plain Fuse.js bot', againstFuse],
  ['A question as a whole process', startUp],
  ['Signed slash commands over HTTP', slashCommands],
  ['Rules to paste', rulesToPaste],
  ['Beside Capirca', againstCapirca],
  ['From the start to a first answer', firstAnswer],
  ['Claims in PostgreSQL', sharedClaims],
  ['Replicas, with and without PostgreSQL', replicas],
];

async function run(chosen: readonly number[]): Promise<void> {
  const start = process.hrtime.bigint();
  console.log(`Node ${process.version}, ${availableParallelism()} processors`);
  for (const number of chosen) {
    const [title, measure] = measurements[number - 1]!;
    console.log(`\n${number}. ${title}`);
    await measure((figure) => console.log(toLine(figure)));
  }
  console.log(`\n${(millisecondsSince(start) / 1_000).toFixed(0)} s`);
}

/** The numbers of `--only`, all without it; undefined when there is no such measurement. */
function readChosen(): readonly number[] | undefined {
  const { only } = parseArgs({ options: { only: { type: 'string' } }, strict: false }).values;
  const chosen = typeof only === 'string' ? only.split(',').map(Number) : measurements.map((_, index) => index + 1);
  return chosen.every((number) => measurements[number - 1] !== undefined) ? chosen : undefined;
}

const chosen = readChosen();
if (chosen) {
  run(chosen).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  console.error(`--only takes numbers from 1 to ${measurements.length}, as in --only 1,4`);
  process.exitCode = 2;
}

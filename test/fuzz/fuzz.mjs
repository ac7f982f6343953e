// npm run fuzz -- --minutes 5 [--seed 1] [--only text]: the searches of test/fuzz for so long, one after the other. What is found
// is printed with its seed, and as the text to keep in the corpus.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const env = {
  ...process.env,
  FUZZ_MINUTES: values.minutes,
  ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
};
const jest = ['node_modules/jest/bin/jest.js', '--runInBand', `test/fuzz/${values.only}`];
process.exitCode = spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status ?? 1;

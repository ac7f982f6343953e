import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { type Measurement, short, under } from './figure.js';
import { built } from './project.js';
import { median, timed } from './statistics.js';

const warmUps = 2;
const runs = 25;

/** A question in a terminal as a whole process, beside a Node that does nothing; in turn, so that both meet the same load. */
export const startUp: Measurement = async (say) => {
  const once = () =>
    [timed(() => run([built('cli.js'), 'ask', '5061'], '5061')), timed(() => run(['-e', '0'], ''))] as const;
  for (let count = 0; count < warmUps; count++) once();
  const pairs = Array.from({ length: runs }, once);
  const [ours, nodes] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
  say({ name: `sfbport ask 5061, median of ${runs} processes`, value: `${short(ours)} ms` });
  say({ name: `node -e 0, median of ${runs} processes`, value: `${short(nodes)} ms` });
  say(under('a question as a process against node alone', ours / nodes, 3, '×'));
};

/** Without the environment of whoever runs this: an extra catalog or a .env would be measured too. */
function run(args: readonly string[], expected: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: dirname(built('')),
    env: {},
    encoding: 'utf8',
  });
  if (status !== 0 || !stdout.includes(expected))
    throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
}

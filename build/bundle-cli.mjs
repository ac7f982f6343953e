// Joins the command line's own files into one, and keeps the code that V8 compiles from it for a question: a question in the
// terminal is over before a hundred files would have been found, read and compiled. What is needed for Slack, a
// database or for reading YAML stays outside, and is loaded only where it is called for.
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { buildSync } from 'esbuild';

const bundle = 'dist/bundle/cli.js';
const compiled = `${bundle}.cache`;

rmSync(compiled, { force: true });
buildSync({
  entryPoints: ['dist/cli.js'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Files of ours are named as dist/cli.js finds them.
  external: ['@slack/*', 'hucre', 'yaml', 'zod', 'fuse.js', 'dotenv', './state/*'],
  logLevel: 'warning',
});
copyFileSync('build/start-cli.cjs', 'dist/cli.js');

// The first run compiles what a question needs, and keeps it. Another Node.js than this one ignores the file.
const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'ask', '443'], {
  env: { PATH: process.env.PATH, SFBPORT_KEEP_COMPILED: '1' },
  encoding: 'utf8',
});
if (status !== 0) throw new Error(`the command line does not start: ${stderr}`);

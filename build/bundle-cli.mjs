// Joins the command line's own files into one: a question in the terminal is over before a hundred files would have been found
// and read. What is needed for Slack or for reading YAML stays outside, and is loaded only where it is called for.
import { writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

buildSync({
  entryPoints: ['dist/cli.js'],
  outfile: 'dist/bundle/cli.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['@slack/*', 'yaml', 'zod', 'fuse.js', 'dotenv'],
  logLevel: 'warning',
});
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nrequire('./bundle/cli.js');\n", { mode: 0o755 });

#!/usr/bin/env node
// Runs bundle/cli.js with the code that V8 compiled from it when it was built. Becomes dist/cli.js.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'bundle', 'cli.js');
const compiled = `${file}.cache`;
const source = readFileSync(file, 'utf8').replace(/^#!.*/, '');
const script = new Script(wrap(source), {
  filename: file,
  ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
});
if (process.env.SFBPORT_KEEP_COMPILED) {
  process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
}
const main = { exports: {} };
script.runInThisContext()(main.exports, createRequire(__filename), main, file, dirname(file));

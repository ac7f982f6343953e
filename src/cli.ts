#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { runCommandLine } from './terminal/command-line.js';
import { exitCode } from './terminal/exit-code.js';
import type { Host } from './terminal/host.js';
import { endWithOutput, standardInput, streamFailure } from './terminal/stream-failure.js';

// Every part is loaded when it is called for: a question in a terminal is answered before Slack's SDK would have loaded.
const host: Host = {
  get input() {
    return standardInput();
  },
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  version: (require('../package.json') as { version: string }).version,
  ask: () => (require('./ask.js') as typeof import('./ask.js')).createAsk(host.catalog()),
  explain: () => (require('./ask.js') as typeof import('./ask.js')).createExplain(host.catalog()),
  replyTo: (question) => (require('./ask.js') as typeof import('./ask.js')).replyTo(question, host.catalog()),
  catalog: () => (require('./catalog/load.js') as typeof import('./catalog/load.js')).loadCatalog(process.env),
  catalogIsStale: () => (require('./catalog/load.js') as typeof import('./catalog/load.js')).builtInIsStale(),
  settingProblems: (env) => (require('./slack/check.js') as typeof import('./slack/check.js')).settingProblems(env),
  checkDatabase: (env) =>
    (
      require('./state/postgres/check-database.js') as typeof import('./state/postgres/check-database.js')
    ).checkDatabase(env),
  migrate: (env, grantTo) =>
    (
      require('./state/postgres/migrate-database.js') as typeof import('./state/postgres/migrate-database.js')
    ).migrateDatabase(env, grantTo),
  unanswered: (env) =>
    (require('./state/postgres/list-counts.js') as typeof import('./state/postgres/list-counts.js')).listCounts(env),
  checkSlack: (env) => (require('./slack/check.js') as typeof import('./slack/check.js')).checkSlack(env),
};

endWithOutput(process);

if (existsSync('.env')) (require('dotenv') as typeof import('dotenv')).config({ quiet: true });

runCommandLine(process.argv.slice(2), host)
  .catch((error: unknown) => {
    const failure = streamFailure(error);
    if (failure === undefined) console.error(error);
    else process.stderr.write(failure);
    return exitCode.failed;
  })
  .then((code) => {
    process.exitCode = code;
  });

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from '../../src/state/postgres/check-database';
import { connectState } from '../../src/state/postgres/connect';
import { listCounts } from '../../src/state/postgres/list-counts';
import { schemaVersion } from '../../src/state/postgres/schema-version';
import { log } from './support/in-both';
import { withPostgres } from './support/with-postgres';

// What `sfbport check` asks of the database, without making anything there.

test('without DATABASE_URL there is nothing to check, and no counts', async () => {
  expect(await checkDatabase({})).toBeUndefined();
  expect(await listCounts({})).toEqual({ problem: expect.stringMatching(/^DATABASE_URL is not set/) });
});

test.each([
  ['mysql://x', /is no URL such as postgres/],
  ['postgres://u:secret@127.0.0.1:1/x', /does not answer \(ECONNREFUSED\)/],
])('DATABASE_URL=%s is told with its cure, and without its password', async (DATABASE_URL, said) => {
  for (const problem of [
    (await checkDatabase({ DATABASE_URL }))?.[0],
    Object(await listCounts({ DATABASE_URL })).problem,
  ]) {
    expect(problem).toMatch(said);
    expect(problem).not.toContain('secret');
  }
});

test('the version that a check knows is that of the last migration', () => {
  const numbers = readdirSync(join(__dirname, '..', '..', 'src', 'state', 'migrations')).map(Number.parseFloat);
  expect(schemaVersion).toBe(Math.max(...numbers));
});

withPostgres((server) => {
  test('a database that the bot was never started with has no counts, and is not touched', async () => {
    await server().run('create database fresh');
    const DATABASE_URL = server().url('fresh');
    expect(await checkDatabase({ DATABASE_URL })).toEqual([]);
    expect(await listCounts({ DATABASE_URL })).toEqual({ problem: expect.stringMatching(/nothing of sfbport yet/) });
    expect(await server().run("select to_regnamespace('sfbport') as place", 'fresh')).toEqual([{ place: null }]);
  });

  test('what would keep the bot from starting is told, and nothing else', async () => {
    await server().run('create database checked');
    await server().run("create role looker login password 'pass'");
    const check = (user?: string) =>
      checkDatabase({ DATABASE_URL: server().url('checked', user ? { user, password: 'pass' } : undefined) });
    const run = (text: string) => server().run(text, 'checked');
    const lacks = [expect.stringMatching(/lacks a right: .*GRANT CREATE/)];

    expect(await check('looker')).toEqual(lacks);
    await run('grant create on database checked to looker');
    expect(await check('looker')).toEqual([]);
    await run('revoke create on database checked from looker');

    await (await connectState(server().url('checked'), { now: Date.now, log })).close();
    expect(await check()).toEqual([]);
    expect(await check('looker')).toEqual(lacks);
    await run('grant usage on schema sfbport to looker');
    await run('grant select, insert, update on all tables in schema sfbport to looker');
    expect(await check('looker')).toEqual(lacks);
    await run('grant delete on all tables in schema sfbport to looker');
    expect(await check('looker')).toEqual([]);

    await run('insert into sfbport.migrations (version) values (999)');
    expect(await check()).toEqual([
      expect.stringMatching(/is of version 999, and this program knows \d+: start the newer/),
    ]);
    await run('delete from sfbport.migrations');
    expect(await check()).toEqual([]);
    expect(await check('looker')).toEqual(lacks);
    await run('alter role looker set default_transaction_read_only = on');
    expect(await check('looker')).toEqual([expect.stringMatching(/only reads/)]);
  });

  test('what the bot has counted is listed', async () => {
    const state = await connectState(server().url(), { now: Date.now, log });
    state.counts.count({ kind: 'port-not-found', about: ['22'], language: 'en' });
    await state.close();
    expect(await listCounts({ DATABASE_URL: server().url() })).toMatchObject({
      counts: [{ kind: 'port-not-found', about: ['22'], language: 'en', times: 1 }],
    });
  });
});

import { checkDatabase } from '../../src/state/postgres/check-database';
import { connectState } from '../../src/state/postgres/connect';
import { migrateDatabase } from '../../src/state/postgres/migrate-database';
import { schemaVersion } from '../../src/state/postgres/schema-version';
import { log } from './support/in-both';
import { withPostgres } from './support/with-postgres';

// `sfbport migrate`: the owner of the schema brings it up, so that the user of the bot needs no right to.

test.each([
  [{}, /^DATABASE_URL is not set/],
  [{ DATABASE_URL: 'mysql://x' }, /is no URL such as postgres/],
  [{ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' }, /does not answer \(ECONNREFUSED\)/],
])('%j is told with its cure, and without its password', async (env, said) => {
  const { problem } = Object(await migrateDatabase(env));
  expect(problem).toMatch(said);
  expect(problem).not.toContain('secret');
});

withPostgres((server) => {
  const as = (user: string, database: string) => ({ DATABASE_URL: server().url(database, { user, password: 'pass' }) });
  const to = schemaVersion;

  test('two commands are all that a bot needs whose user may neither create nor grant', async () => {
    await server().run('create role own login password \'pass\'; create role "bot ""1" login password \'pass\'');
    await server().run('create database split');
    await server().run('grant create on database split to own');
    expect(await migrateDatabase(as('own', 'split'), 'bot "1')).toEqual({ from: 0, to });
    expect(await checkDatabase(as('bot "1', 'split'))).toEqual([]);
    const state = await connectState(as('bot "1', 'split').DATABASE_URL, { now: Date.now, log });
    expect((await state.claims.take(['a'], 60_000)).kind).toBe('ours');
    await state.close();
    expect(await migrateDatabase(as('own', 'split'))).toEqual({ from: to, to });
  });

  test('tables of a later version are granted as well', async () => {
    await server().run('create table sfbport.later (id int)', 'split');
    await server().run('alter table sfbport.later owner to own', 'split');
    await migrateDatabase(as('own', 'split'), 'bot "1');
    expect(
      await server().run(`select has_table_privilege('bot "1', 'sfbport.later', 'delete') as may`, 'split'),
    ).toEqual([{ may: true }]);
  });

  test('a database that lets nobody call functions unasked lets the bot call those of the schema', async () => {
    await server().run('create database hardened');
    await server().run('grant create on database hardened to own');
    await server().run('alter default privileges for role own revoke execute on functions from public', 'hardened');
    expect(await migrateDatabase(as('own', 'hardened'), 'bot "1')).toEqual({ from: 0, to });
    const state = await connectState(as('bot "1', 'hardened').DATABASE_URL, { now: Date.now, log });
    expect((await state.claims.take(['a'], 60_000)).kind).toBe('ours');
    await state.close();
  });

  test('the check finds that the bot may not call the functions', async () => {
    await server().run('revoke execute on all functions in schema sfbport from "bot ""1"', 'hardened');
    expect(await checkDatabase(as('bot "1', 'hardened'))).toEqual([
      expect.stringMatching(/lacks a right: .*EXECUTE on its functions/),
    ]);
  });

  test('nothing is granted to public, which is everybody, however it is quoted', async () => {
    await server().run('create database everybody');
    expect(await migrateDatabase({ DATABASE_URL: server().url('everybody') }, 'public')).toEqual({
      problem: expect.stringMatching(/public is everybody.*--grant-to/),
    });
    expect(await server().run("select to_regnamespace('sfbport') as place", 'everybody')).toEqual([{ place: null }]);
  });

  test('who may not make the schema is told so, and nothing is made', async () => {
    await server().run("create role guest login password 'pass'");
    await server().run('create database closed');
    expect(await migrateDatabase(as('guest', 'closed'))).toEqual({ problem: expect.stringMatching(/lacks a right/) });
    expect(await server().run("select to_regnamespace('sfbport') as place", 'closed')).toEqual([{ place: null }]);
  });

  test('who may not grant is told so: PostgreSQL itself only warns', async () => {
    await server().run('grant usage on schema sfbport to guest', 'split');
    await server().run('grant select, insert, update, delete on all tables in schema sfbport to guest', 'split');
    await server().run("create role other login password 'pass'");
    expect(await migrateDatabase(as('guest', 'split'), 'other')).toEqual({
      problem: expect.stringMatching(/lacks a right: .*grant/),
    });
  });

  test('a user that is not there is told, and the schema is not made', async () => {
    await server().run('create database typed');
    expect(await migrateDatabase({ DATABASE_URL: server().url('typed') }, 'sfbprot')).toEqual({
      problem: expect.stringMatching(/has no user of that name.*--grant-to/),
    });
    expect(await server().run("select to_regnamespace('sfbport') as place", 'typed')).toEqual([{ place: null }]);
  });
});

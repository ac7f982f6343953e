import { checkDatabase } from '../../src/state/postgres/check-database';
import { connectState } from '../../src/state/postgres/connect';
import { listCounts } from '../../src/state/postgres/list-counts';
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

withPostgres((server) => {
  test('a database that the bot was never started with has no counts, and is not touched', async () => {
    await server().run('create database fresh');
    const DATABASE_URL = server().url('fresh');
    expect(await checkDatabase({ DATABASE_URL })).toEqual([]);
    expect(await listCounts({ DATABASE_URL })).toEqual({ problem: expect.stringMatching(/nothing of sfbport yet/) });
    expect(await server().run("select to_regnamespace('sfbport') as place", 'fresh')).toEqual([{ place: null }]);
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

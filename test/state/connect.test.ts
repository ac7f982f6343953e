import { DatabaseError, DatabaseSettingsError } from '../../src/state/database-error';
import { readDatabaseUrl } from '../../src/state/database-url';
import { connectState } from '../../src/state/postgres/connect';
import { password } from './support/postgres-server';
import { withPostgres } from './support/with-postgres';

const log = { info: () => undefined, warn: () => undefined };
const connect = (url: string) => connectState(url, { now: Date.now, log });

test.each([
  ['localhost:5432/db'],
  ['mysql://user:secret@host/db'],
  ['postgres://user:se/cret@host/db'],
  ['postgres://user:se%zzcret@host/db'],
  ['postgres://user:1/secret@host/db'],
  ['postgres://user:1#secret@host/db'],
  ['postgres://user:1?secret@host/db?sslmode=verify-full'],
])('DATABASE_URL %s is refused with the cure and without the password', (url) => {
  const refused = messageOf(() => readDatabaseUrl({ DATABASE_URL: url }));
  expect(refused).toMatch(/^DATABASE_URL is no URL such as postgres:/);
  expect(refused).not.toMatch(/se(?:cret|%zz|\/)/);
});

test.each([
  [undefined, undefined],
  [' ', undefined],
  [' postgres://u:p@h/d ', 'postgres://u:p@h/d'],
  [
    'postgresql://h/d?sslmode=verify-full&sslrootcert=/ca.pem',
    'postgresql://h/d?sslmode=verify-full&sslrootcert=/ca.pem',
  ],
  ['postgresql://h/d?sslmode=disable', 'postgresql://h/d?sslmode=disable'],
  ['postgres:///d?host=/run/postgresql', 'postgres:///d?host=/run/postgresql'],
])('DATABASE_URL %s is read as %s', (text, url) => {
  expect(readDatabaseUrl({ DATABASE_URL: text })).toBe(url);
});

// As the client takes them today, with a warning of five lines; the next one would check less.
test.each(['allow', 'prefer', 'require', 'verify-ca'])('sslmode=%s is verify-full', (mode) => {
  expect(readDatabaseUrl({ DATABASE_URL: `postgres://h/d?sslmode=${mode}&sslrootcert=/ca.pem` })).toBe(
    'postgres://h/d?sslmode=verify-full&sslrootcert=/ca.pem',
  );
  expect(readDatabaseUrl({ DATABASE_URL: `postgres://h/d?x=sslmode=${mode}&sslmode=${mode}` })).toBe(
    `postgres://h/d?x=sslmode=${mode}&sslmode=verify-full`,
  );
});

test.each(['sslmode=%72equire', '%73slmode=require', 'sslmode=require&sslmode=require'])(
  '%s is verify-full, as the client reads it',
  (query) => {
    const url = readDatabaseUrl({ DATABASE_URL: `postgres://h/d?x=1&${query}` }) ?? '';
    expect(new Set(new URL(url).searchParams.getAll('sslmode'))).toEqual(new Set(['verify-full']));
  },
);

// The client passes over what it does not know, and takes the last of several: in both cases there would be no TLS.
test.each([
  'SSLMODE=require',
  'ssl_mode=verify-full',
  'a=b&amp;sslmode=verify-full',
  'sslmode=verify-full&sslmode=disable',
])('%s is refused: it would be no TLS', (query) => {
  const refused = messageOf(() => readDatabaseUrl({ DATABASE_URL: `postgres://u:secret@h/d?${query}` }));
  expect(refused).toMatch(/^DATABASE_URL .*sslmode=verify-full/);
  expect(refused).not.toContain('secret');
});

test('who asks for the meaning that libpq gives an sslmode gets that', () => {
  const url = 'postgres://h/d?uselibpqcompat=true&sslmode=require';
  expect(readDatabaseUrl({ DATABASE_URL: url })).toBe(url);
});

test.each(['', 'verify_full', 'Require', 'true'])('sslmode=%s is refused: an empty one would be no TLS', (mode) => {
  const refused = messageOf(() =>
    readDatabaseUrl({ DATABASE_URL: `postgres://u:secret@h/d?sslmode=${mode}&sslrootcert=/ca.pem` }),
  );
  expect(refused).toMatch(/^The sslmode of DATABASE_URL is none that there is: .*verify-full.*disable/);
  expect(refused).not.toContain('secret');
});

withPostgres((server) => {
  const asUser = (user: string, database: string) => server().url(database, { user, password: 'pass' });

  test('three replicas that start at once make one schema', async () => {
    await server().run('create database three');
    const states = await Promise.all([1, 2, 3].map(() => connect(server().url('three'))));
    const kinds = await Promise.all(states.map(({ claims }) => claims.take(['a'], 60_000).then(({ kind }) => kind)));
    expect(kinds.sort()).toEqual(['ours', 'taken', 'taken']);
    await Promise.all(states.map((state) => state.close()));
    const again = await connect(server().url('three'));
    expect((await again.claims.take(['a'], 60_000)).kind).toBe('taken');
    await again.close();
  });

  test('a schema that is newer than the program is left alone', async () => {
    await server().run('create database newer');
    await (await connect(server().url('newer'))).close();
    await server().run('insert into sfbport.migrations (version) values (999)', 'newer');
    const error = await connect(server().url('newer')).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseSettingsError);
    expect(String(error)).toContain('is of version 999');
  });

  test('a user with no rights but to read and write is enough after the first start', async () => {
    await server().run('create database least');
    await server().run("create role worker login password 'pass'");
    const refused = await connect(asUser('worker', 'least')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseSettingsError);
    expect(String(refused)).toContain('GRANT CREATE');
    await (await connect(server().url('least'))).close();
    await server().run('grant usage on schema sfbport to worker', 'least');
    await server().run('grant select, insert, update, delete on all tables in schema sfbport to worker', 'least');
    const state = await connect(asUser('worker', 'least'));
    const claim = await state.claims.take(['a'], 60_000);
    expect(claim.kind === 'ours' && (await claim.hold.done())).toBe(true);
    await state.settings.use('nftables', 'U1');
    state.counts.count({ kind: 'wrong', about: [], language: 'en' });
    expect(await state.counts.list()).toHaveLength(1);
    await state.close();
  });

  test('the owner of the schema needs no right to make one', async () => {
    await server().run('create database owned');
    await server().run("create role schema_owner login password 'pass'");
    await server().run('create schema sfbport authorization schema_owner', 'owned');
    await (await connect(asUser('schema_owner', 'owned'))).close();
  });

  test.each([
    ['a wrong password', () => server().url('postgres', { user: 'owner', password: 'pass' }), /user or the password/],
    [
      'no password',
      () =>
        server()
          .url()
          .replace(/:[^:@]*@/, '@'),
      /user or the password/,
    ],
    ['a user that is not there', () => asUser('nobody', 'postgres'), /user or the password/],
    ['a database that is not there', () => server().url('nowhere'), /no database of that name/],
    [
      'a file that is not there',
      () => `${server().url()}?sslmode=verify-full&sslrootcert=/nowhere/ca.pem`,
      /sslrootcert.*cannot be read.*\(file ENOENT\)/,
    ],
    [
      'a directory in place of a file',
      () => `${server().url()}?sslmode=verify-full&sslrootcert=/`,
      /sslrootcert.*cannot be read.*\(file EISDIR\)/,
    ],
    ['TLS that the server does not speak', () => `${server().url()}?sslmode=verify-full`, /speaks no TLS: .*sslmode/],
  ])('%s stops the start with the cure', async (_, url, cure) => {
    const error = await connect(url()).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseSettingsError);
    expect(String(error)).toMatch(cure);
    for (const secret of [password, encodeURIComponent(password), 'pass)']) expect(String(error)).not.toContain(secret);
  });

  test('a user whom the server does not let in is not told that the password is wrong', async () => {
    await server().run("create role idle nologin password 'pass'");
    const error = await connect(asUser('idle', 'postgres')).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseSettingsError);
    expect(String(error)).toMatch(/does not let this user in .*sslmode=verify-full.*pg_hba\.conf.*\(28000\)/);
    expect(String(error)).not.toMatch(/password/);
  });

  test('a schema of other migrations is told as that', async () => {
    await server().run('create database other_migrations');
    await (await connect(server().url('other_migrations'))).close();
    await server().run("update sfbport.migrations set md5 = 'x'", 'other_migrations');
    const error = await connect(server().url('other_migrations')).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseSettingsError);
    expect(String(error)).toMatch(/^DatabaseSettingsError: The schema sfbport .* migrations/);
  });

  test.each([
    ['has no connection left', "create role crowded login password 'pass' connection limit 0", 'crowded', '53300'],
    [
      'only reads',
      "create role reader login password 'pass'; alter role reader set default_transaction_read_only = on",
      'reader',
      '25006',
    ],
  ])('a server that %s stops the start, as what may pass', async (said, making, user, code) => {
    await server().run(making);
    await server().run(`create database ${user} owner ${user}`);
    const error = await connect(asUser(user, user)).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(String(error)).toContain(said);
    expect(String(error)).toContain(code);
  });

  test('a server that is not there stops the start, as what may be better the next time', async () => {
    const error = await connect('postgres://user:secret@127.0.0.1:1/db').catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(String(error)).toMatch(/does not answer \(ECONNREFUSED\)/);
    expect(String(error)).not.toContain('secret');
  });
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof DatabaseSettingsError ? error.message : String(error);
  }
  return 'nothing thrown';
}

import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../../src/state/database-error';
import { connectState } from '../../src/state/postgres/connect';
import { openDatabase } from '../../src/state/postgres/database';
import type { State } from '../../src/state/state';
import { password } from './support/postgres-server';
import { withPostgres } from './support/with-postgres';

const lease = 60_000;

withPostgres((server) => {
  const states: State[] = [];
  let lines: string[] = [];
  const line = (text: string) => void lines.push(text);
  const open = async (): Promise<State> => {
    const state = await connectState(server().url(), { now: Date.now, log: { info: line, warn: line } });
    states.push(state);
    return state;
  };

  beforeEach(() => {
    lines = [];
  });
  afterEach(async () => {
    await Promise.all(states.splice(0).map((state) => state.close()));
  });

  test.each(['immediate', 'fast'] as const)(
    'a server that stops (%s) and comes back',
    async (how) => {
      const [one, other] = [await open(), await open()];
      const key = `restart ${how}`;
      const claim = await one.claims.take([key], lease);
      if (claim.kind !== 'ours') throw new Error(claim.kind);
      await claim.hold.posted();
      await one.settings.use('nftables', 'U1');
      expect(await one.ready()).toBe(true);

      await server().stop(how);
      await expectQuickly(() => expect(one.claims.take([key], lease)).rejects.toThrow(DatabaseError));
      await expectQuickly(() => expect(claim.hold.done()).rejects.toThrow(DatabaseError));
      expect(await one.ready()).toBe(false);
      await one.settings.use('iptables', 'U1');
      expect(await one.settings.favourites('U1')).toEqual(['iptables', 'nftables']);
      one.counts.count({ kind: 'port-not-found', about: ['4711'], language: 'en' });
      await expect(one.counts.list()).rejects.toThrow(DatabaseError);

      await server().start();
      await until(() => one.ready());
      expect(await one.claims.take([key], lease)).toEqual({ kind: 'posted' });
      expect(await other.claims.take([key], lease)).toEqual({ kind: 'posted' });
      expect(await claim.hold.done()).toBe(true);
      expect(await one.counts.list()).toHaveLength(1);
      expect(lines).toEqual([
        expect.stringMatching(
          /^The database is away \([\w ]+\): until it is back, this process shares nothing with others\.$/,
        ),
        'The database is back.',
      ]);
    },
    30_000,
  );

  test('a server that says nothing any more is given up after a second, and once for all', async () => {
    const state = await open();
    // There is a connection, and it goes silent; after that, new ones do.
    await state.claims.take(['before'], lease);
    server().freeze();
    try {
      await expectQuickly(() => expect(state.claims.take(['frozen'], lease)).rejects.toThrow(DatabaseError), 2_500);
      await expectQuickly(() => expect(state.claims.take(['frozen'], lease)).rejects.toThrow(DatabaseError), 200);
    } finally {
      server().go();
    }
    await until(() => state.ready());
    expect(lines).toHaveLength(2);
  }, 30_000);

  test('a holder that dies leaves its claim to another, and what it does after its death is too late', async () => {
    const [dying, other] = [await open(), await open()];
    const claim = await dying.claims.take(['dying'], 300);
    if (claim.kind !== 'ours') throw new Error(claim.kind);
    await server().run("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sfbport'");
    await until(async () => (await other.claims.take(['dying'], lease).catch(() => undefined))?.kind === 'ours');
    await until(() => dying.ready());
    expect(await claim.hold.posted()).toBe(false);
  }, 30_000);

  test('a statement that is refused is no outage, and is told once', async () => {
    const state = await open();
    await server().run('alter table sfbport.favourites rename to elsewhere');
    try {
      await state.settings.use('nftables', 'U1');
      await state.settings.use('iptables', 'U1');
      expect(await state.settings.favourites('U1')).toEqual(['iptables', 'nftables']);
      expect(await state.ready()).toBe(true);
    } finally {
      await server().run('alter table sfbport.elsewhere rename to favourites');
    }
    expect(lines).toEqual([
      'The database refuses a statement (42P01): what it is for, this process does not share with others. npx sfbport check says what to do.',
    ]);
  });

  test.each([
    ['are gone', 'alter table sfbport.claims rename to elsewhere', 'alter table sfbport.elsewhere rename to claims'],
    ['may not be written', 'revoke update on sfbport.claims from sharer', 'grant update on sfbport.claims to sharer'],
  ])('while claims %s, nothing is shared, and that is told', async (_, away, back) => {
    await (await open()).ready();
    await server().run(`
      do $$ begin create role sharer login password 'pass'; exception when duplicate_object then end $$;
      grant usage on schema sfbport to sharer;
      grant select, insert, update, delete on all tables in schema sfbport to sharer;
    `);
    const url = server().url('postgres', { user: 'sharer', password: 'pass' });
    const state = await connectState(url, { now: Date.now, log: { info: line, warn: line } });
    states.push(state);
    expect(await state.ready()).toBe(true);
    await server().run(away);
    try {
      expect(await state.ready()).toBe(false);
    } finally {
      await server().run(back);
    }
    expect(await state.ready()).toBe(true);
  });

  test('where all connections are in use for a second, what waited for one is not shared, and nothing else', async () => {
    const database = openDatabase(server().url(), { info: line, warn: line });
    try {
      const asked = Array.from({ length: 60 }, () => database.query('select pg_sleep(0.2)'));
      const ended = await Promise.allSettled(asked);
      const failed = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(failed.length).toBeGreaterThan(0);
      for (const reason of failed) expect(reason).toBeInstanceOf(DatabaseError);
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
      expect(lines).toEqual([expect.stringContaining('wait for more than a second for a connection')]);
    } finally {
      await database.close();
    }
  }, 30_000);

  test('a server that only reads for a while, as a standby does, is away until it writes; told once each', async () => {
    const state = await open();
    const onlyReads = async (is: 'on' | 'off') => {
      await server().run(`alter system set default_transaction_read_only = ${is}`);
      await server().run('select pg_reload_conf()');
    };
    await onlyReads('on');
    try {
      await until(async () => !(await state.ready()));
      // It is looked for once a second meanwhile.
      await sleep(2_500);
      await expect(state.claims.take(['only reads'], lease)).rejects.toThrow(DatabaseError);
    } finally {
      await onlyReads('off');
    }
    await until(() => state.ready());
    expect(lines).toEqual([expect.stringContaining('is away (25006)'), 'The database is back.']);
  }, 30_000);

  test('what nobody can store is refused without harm to others', async () => {
    const state = await open();
    await expect(state.claims.take(['a\0b'], lease)).rejects.toThrow(DatabaseError);
    expect(await state.claims.take(['a'], lease)).toMatchObject({ kind: 'ours' });
  });

  test('counts are written at the stop', async () => {
    const [one, other] = [await open(), await open()];
    one.counts.count({ kind: 'wrong', about: ['edge'], language: 'ko' });
    await one.close();
    states.splice(states.indexOf(one), 1);
    expect(await other.counts.list()).toContainEqual(expect.objectContaining({ kind: 'wrong', about: ['edge'] }));
  });

  test('what is over is swept, and the rest stays', async () => {
    let now = 0;
    const log = { info: line, warn: line };
    const state = await connectState(server().url(), { now: () => now, log });
    states.push(state);
    for (const key of ['old 1', 'old 2']) await state.claims.take([key, `${key} too`], 0);
    await state.settings.use('nftables', 'U-old');
    await state.settings.setLocale('U-old', 'ko-KR');
    await server().run(`
      update sfbport.claims set forget_at = now() - interval '1 second';
      update sfbport.favourites set used_at = now() - interval '91 days';
      update sfbport.locales set believed_until = now() - interval '1 second';
      update sfbport.counts set day = day - 400;
      insert into sfbport.counts values (current_date - 367, 'choice', '{}', 'en', 1);
      insert into sfbport.favourites values ('person U-kept', '{}', now() - interval '89 days');
      insert into sfbport.locales values ('U-kept', 'en', now() + interval '1 minute');
      insert into sfbport.counts values (current_date - 364, 'choice', '{}', 'en', 1);
    `);
    now += 61_000;
    await state.claims.take(['new'], lease);
    const left =
      'select (select count(*) from sfbport.claim_keys)::int as keys, (select count(*) from sfbport.claims)::int as claims, (select count(*) from sfbport.favourites) + (select count(*) from sfbport.locales) + (select count(*) from sfbport.counts) as rest';
    await until(async () => {
      const [row] = await server().run<{ keys: number; claims: number; rest: string }>(left);
      return row?.keys === 1 && row.claims === 1 && row.rest === '3';
    });
  });

  test('what is taken while the same is swept stays taken', async () => {
    const [one, other] = [await open(), await open()];
    const sweep = "select sfbport.sweep(5000, interval '1 day', interval '1 day')";
    for (let round = 0; round < 20; round += 1) {
      const keys = Array.from({ length: 10 }, (_, index) => `swept ${index}`);
      await Promise.all(keys.map((key) => one.claims.take([key, `${key} too`], lease)));
      await server().run("update sfbport.claims set forget_at = now() - interval '1 second'");
      const [taken] = await Promise.all([
        Promise.all(keys.map((key) => other.claims.take([key], lease))),
        server().run(sweep),
        server().run(sweep),
      ]);
      expect(new Set(taken.map(({ kind }) => kind))).toEqual(new Set(['ours']));
      const again = await Promise.all(keys.map((key) => one.claims.take([key], lease)));
      expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['taken']));
    }
  }, 30_000);

  afterAll(() => {
    for (const text of [password, encodeURIComponent(password), 'owner', '127.0.0.1']) {
      expect(lines.join('\n')).not.toContain(text);
    }
  });
});

async function expectQuickly(act: () => Promise<unknown>, milliseconds = 2_500): Promise<void> {
  const start = performance.now();
  await act();
  expect(performance.now() - start).toBeLessThan(milliseconds);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('it did not come to be');
}

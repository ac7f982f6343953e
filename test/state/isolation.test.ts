import { connectState } from '../../src/state/postgres/connect';
import type { State } from '../../src/state/state';
import { withPostgres } from './support/with-postgres';

// Whoever runs the database may have set another isolation for all that is asked of it.

withPostgres((server) => {
  const lines: string[] = [];
  const states: State[] = [];
  const open = async (): Promise<State> => {
    const line = (text: string) => void lines.push(text);
    const state = await connectState(server().url(), { now: Date.now, log: { info: line, warn: line } });
    states.push(state);
    return state;
  };

  afterEach(async () => {
    await Promise.all(states.splice(0).map((state) => state.close()));
    await server().run('alter role current_user reset default_transaction_isolation');
  });

  test.each(['read committed', 'repeatable read', 'serializable'])(
    'under %s one of two that ask at once is told that it is theirs',
    async (level) => {
      await server().run(`alter role current_user set default_transaction_isolation = '${level}'`);
      const [one, other] = [await open(), await open()];
      for (let each = 0; each < 60; each += 1) {
        const keys = [`event ${level} ${each}`, `message ${level} ${each}`];
        const claims = await Promise.all([one.claims.take(keys, 30_000), other.claims.take(keys, 30_000)]);
        expect(claims.map(({ kind }) => kind).sort()).toEqual(['ours', 'taken']);
      }
      expect(lines).toEqual([]);
    },
    30_000,
  );
});

import { createPostgresServer, type PostgresServer, postgresPrograms } from './postgres-server';

/**
 * Tests against a real PostgreSQL of their own; skipped by name where there is none on this machine, unless REQUIRE_CHECKERS=1
 * says that there must be one.
 */
export function withPostgres(tests: (server: () => PostgresServer) => void): void {
  const programs = postgresPrograms();
  if (programs === undefined) {
    if (process.env.REQUIRE_CHECKERS !== '1') {
      describe.skip('PostgreSQL not installed: with PostgreSQL', () => tests(() => undefined as never));
      return;
    }
    test('PostgreSQL must be installed', () => {
      throw new Error('REQUIRE_CHECKERS=1, and PostgreSQL is not installed. .ci/run installs it.');
    });
    return;
  }
  describe('with PostgreSQL', () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await createPostgresServer(programs);
    }, 60_000);
    afterAll(() => server?.remove(), 30_000);
    tests(() => {
      if (!server) throw new Error('PostgreSQL did not start');
      return server;
    });
  });
}

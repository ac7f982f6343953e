import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL of one's own on this machine, that forgets everything at its end. */
export interface PostgresServer {
  /** Of a user with all rights; `as` gives that of another. */
  url(database?: string, as?: { readonly user: string; readonly password: string }): string;
  /** Runs statements as the user with all rights. */
  run<Row extends object>(text: string, database?: string): Promise<readonly Row[]>;
  /** As if the machine had lost its power, unless it may end its connections first. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Nothing answers and nothing is refused, as when a network swallows packets; until `go`. */
  freeze(): void;
  go(): void;
  remove(): Promise<void>;
}

export const password = 'se/cr:et';

/** Where Debian and others put the programs; undefined when there are none. */
export function postgresPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const debian = spawnSync('test', ['-d', versions]).status === 0 ? readdirSync(versions) : [];
  const [newest] = debian.map(Number).sort((one, other) => other - one);
  if (newest) return join(versions, String(newest), 'bin');
  const found = spawnSync('sh', ['-c', 'dirname "$(command -v initdb)"'], { encoding: 'utf8' }).stdout.trim();
  return found.startsWith('/') ? found : undefined;
}

/** `isDurable`: waits for the disk at each commit, as a server that is meant does. */
export async function createPostgresServer(programs: string, isDurable = false): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sfbport-postgres-'));
  const port = await freePort();
  const user = notRoot();
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  for (const path of [folder, secret]) {
    if (user) chownSync(path, user.uid, user.gid);
    chmodSync(path, 0o700);
  }
  const init = [
    '-D',
    data,
    '-U',
    'owner',
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
    '--pwfile',
    secret,
  ];
  execFileSync(join(programs, 'initdb'), init, { ...user, cwd: folder, stdio: 'pipe' });

  let postgres: ChildProcess | undefined;
  const url: PostgresServer['url'] = (database = 'postgres', as = { user: 'owner', password }) =>
    `postgres://${as.user}:${encodeURIComponent(as.password)}@127.0.0.1:${port}/${database}`;
  const run: PostgresServer['run'] = async <Row extends object>(text: string, database?: string) => {
    const client = new Client({ connectionString: url(database), connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const start = async (): Promise<void> => {
    const settings = [
      `fsync=${isDurable ? 'on' : 'off'}`,
      'max_connections=200',
      'shared_buffers=32MB',
      'listen_addresses=127.0.0.1',
    ];
    const args = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((one) => ['-c', one])];
    postgres = spawn(join(programs, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      if (
        await run('select 1')
          .then(() => true)
          .catch(() => false)
      )
        return;
      await sleep(50);
    }
    throw new Error('PostgreSQL did not start');
  };
  const stop: PostgresServer['stop'] = async (how = 'immediate') => {
    const running = postgres;
    postgres = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  // SIGQUIT: nothing is left behind when the tests end before their time.
  process.once('exit', () => postgres?.kill('SIGQUIT'));
  await start();
  return {
    url,
    run,
    start,
    stop,
    freeze: () => signalAll('STOP', postgres),
    go: () => signalAll('CONT', postgres),
    async remove() {
      signalAll('CONT', postgres);
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server and all that it has started. */
function signalAll(signal: 'STOP' | 'CONT', postgres: ChildProcess | undefined): void {
  if (postgres?.pid === undefined) return;
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postgres.pid)], { encoding: 'utf8' }).stdout;
  for (const pid of [postgres.pid, ...children.split('\n').map(Number).filter(Boolean)]) {
    spawnSync('kill', [`-${signal}`, String(pid)]);
  }
}

/** PostgreSQL refuses to run as root. */
function notRoot(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

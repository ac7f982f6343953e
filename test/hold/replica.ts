import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Backend } from './balancer.js';

/** One life of a replica: the program as it is started by people, in a process of its own. */
export interface Replica extends Backend {
  readonly name: string;
  readonly port: number;
  isReady: boolean;
  /** Milliseconds from the start to the first /ready. */
  readonly startedIn: number;
  /** When it ended. */
  endedAt: number | undefined;
  /** What it logged as errors and warnings. */
  readonly complaints: readonly string[];
  /** From when to when it said that the database does not answer it. */
  readonly away: readonly { readonly from: number; readonly to: number }[];
  /** Bytes in memory. */
  memory(): number;
  /** SIGKILL: it has no say in it. */
  kill(): Promise<void>;
  /** SIGTERM: it answers what it took. Gives the exit code. */
  stop(): Promise<number | null>;
}

/** Milliseconds. */
const longestStart = 30_000;
const betweenLooks = 250;
const mostComplaints = 1_000;

/** Starts a replica and waits until it is ready. Its environment is what is given, and nothing else. */
export async function startReplica(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Replica> {
  const start = Date.now();
  // Where no .env lies.
  const child = spawn(process.execPath, args, { cwd: tmpdir(), env, stdio: ['ignore', 'ignore', 'pipe'] });
  const abandon = () => void child.kill('SIGKILL');
  process.once('exit', abandon);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const complaints: string[] = [];
  const away: { from: number; to: number }[] = [];
  const port = await portOf(child, (line) => {
    if (line.includes('The database is away')) away.push({ from: Date.now(), to: Number.POSITIVE_INFINITY });
    const last = away.at(-1);
    if (last && line.includes('The database is back')) last.to = Date.now();
    if (!/^\[(?:INFO|DEBUG)\]/.test(line) && complaints.length < mostComplaints) complaints.push(line);
  });
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (Date.now() - start <= longestStart) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      continue;
    }
    abandon();
    throw new Error(`${name} is not ready: ${complaints.join(' | ')}`);
  }
  const looking = setInterval(async () => {
    const isReady = await ready();
    if (replica.endedAt === undefined) replica.isReady = isReady;
  }, betweenLooks);
  const replica: Replica = {
    name,
    port,
    isReady: true,
    startedIn: Date.now() - start,
    endedAt: undefined,
    complaints,
    away,
    memory: () => memoryOf(child.pid!),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
  void ended.then(() => {
    replica.endedAt = Date.now();
    replica.isReady = false;
    clearInterval(looking);
    process.off('exit', abandon);
  });
  return replica;
}

function portOf(child: ChildProcess, hear: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const failed = (how: string) => reject(new Error(`a replica ${how}: ${said.join(' | ')}`));
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      failed('did not start in time');
    }, longestStart);
    createInterface(child.stderr!).on('line', (line) => {
      if (said.length < 20) said.push(line);
      hear(line);
      const port = /\bport (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      failed(`ended with ${code} before it listened`);
    });
  });
}

/** What is not shared with others would be more exact, and is as flat. */
function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

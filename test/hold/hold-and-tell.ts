import { createPostgresServer, postgresPrograms } from '../state/support/postgres-server.js';
import { type HoldOptions, hold } from './hold.js';
import { tally } from './tally.js';

/** A hold as its program is told to run it. */
export interface Telling extends Omit<HoldOptions, 'seed'> {
  /** As it was given; drawn where it was not. */
  readonly seed: string | undefined;
  /** The database writes everything to the disk before it says that it has. */
  readonly durable?: boolean;
  /** What else must not be, once all is answered. */
  readonly judge?: () => readonly string[];
}

/** Holds on a database of its own and prints the tally; what must not be is printed as an error, and makes the exit code 1. */
export async function holdAndTell({ seed: given, durable = true, judge = () => [], ...options }: Telling) {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  const seed = Number(given ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const server = await createPostgresServer(programs, durable);
  try {
    const { faults, lines } = tally(await hold({ ...options, seed }, server));
    for (const line of lines) console.log(line);
    const wrong = [...faults, ...judge()];
    for (const fault of wrong) console.error(fault);
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    await server.remove();
  }
}

/** Runs a program to its end, or to exit code 1 with the error that ended it. */
export function runProgram(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}

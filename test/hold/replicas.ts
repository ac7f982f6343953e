import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { type Replica, startReplica } from './replica.js';

/** Replicas of which some are killed, and started again. */
export interface Replicas {
  /** Those that live now. */
  living(): readonly Replica[];
  /** All that have lived. */
  readonly all: readonly Replica[];
  /** Kills one that is ready, at random, tells who it was once it is dead, and starts another in its place. Nobody when none is ready. */
  killOne(chance: Chance, killed: (replica: Replica) => Promise<void>): Promise<void>;
  /** Ends all of them with SIGTERM; gives their exit codes. */
  stop(): Promise<readonly (number | null)[]>;
}

export async function startReplicas(count: number, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Replicas> {
  const all: Replica[] = [];
  const start = async (): Promise<void> => {
    all.push(await startReplica(`replica ${all.length + 1}`, args, env));
  };
  const living = () => all.filter(({ endedAt }) => endedAt === undefined);
  // One after another: the first makes the tables, and times to start are to mean something.
  for (let each = 0; each < count; each += 1) await start();
  return {
    living,
    all,
    async killOne(chance, killed) {
      const [one, ...others] = living().filter(({ isReady }) => isReady);
      if (!one) return;
      const victim = chance.pick([one, ...others]);
      await victim.kill();
      await killed(victim);
      await restarted(start);
    },
    stop: () => Promise.all(living().map((each) => each.stop())),
  };
}

/** As what starts programs does, again where the database was away just then. */
async function restarted(start: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (tries === 10) throw error;
      await sleep(500);
    }
  }
}

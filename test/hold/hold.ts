import { setTimeout as sleep } from 'node:timers/promises';
import { built, root } from '../bench/project.js';
import type { PostgresServer } from '../state/support/postgres-server.js';
import { tellsFailure } from '../support/tells-failure.js';
import type { Asked } from './asked.js';
import { ask } from './asking.js';
import { createBalancer } from './balancer.js';
import { type Chance, createChance } from './chance.js';
import { whereDeadLeft } from './left.js';
import type { Replica } from './replica.js';
import { type Replicas, startReplicas } from './replicas.js';
import { type SlackInLoad, startSlackInLoad } from './slack-in-load.js';

export interface HoldOptions {
  readonly seed: number;
  readonly questions: number;
  /** Questions a second. */
  readonly rate: number;
  readonly replicas: number;
  /** Seconds between two kills, at least and at most; undefined kills nobody. */
  readonly kills: readonly [number, number] | undefined;
  /** The database goes away in the middle, for so many seconds. */
  readonly outage: number | undefined;
  /** What Slack's waits between retries, and with them the leases of the bot, are multiplied with. */
  readonly scale: number;
  /** Called once a second while questions are asked. */
  readonly eachSecond?: (now: Moment) => void;
}

/** What there is to see while it goes on. */
export interface Moment {
  readonly replicas: readonly Replica[];
  readonly asked: readonly Asked[];
}

export interface Held {
  readonly asked: readonly Asked[];
  readonly replicas: readonly Replica[];
  readonly kills: number;
  /** Questions a second, as they were really sent. */
  readonly rate: number;
  readonly exitCodes: readonly (number | null)[];
  readonly calls: ReadonlyMap<string, number>;
}

const signingSecret = 'signing-secret';

/** Asks so many questions of so many replicas of the program, with everything that goes wrong meanwhile, until Slack has given up or was answered. */
export async function hold(options: HoldOptions, database: PostgresServer): Promise<Held> {
  const { seed, questions, replicas: count, scale } = options;
  const byName = new Map<string, Asked>();
  const slack = await startSlackInLoad(createChance(seed), {
    posted: (name, text) => void byName.get(name)?.answers.push({ at: Date.now(), isFailure: tellsFailure.test(text) }),
    shared: (name) => void byName.get(name)?.files.push(Date.now()),
  });
  const replicas = await startReplicas(count, scaledArgs(scale), envFor(slack, database, scale));
  const balancer = createBalancer(() => replicas.living());
  const asked: Asked[] = [];
  const deliveries: Promise<void>[] = [];
  const chance = createChance(seed + 1);
  const start = Date.now();
  const troubles = new AbortController();
  const trouble = Promise.all([
    killing(options, replicas, asked, database, troubles.signal),
    failing(options, database),
  ]);
  const looking = setInterval(() => options.eachSecond?.({ replicas: replicas.living(), asked }), 1_000);
  try {
    const target = { balancer, signingSecret };
    await steadily(options, () => {
      const one = ask(asked.length, chance, slack, target, scale);
      byName.set(one.asked.name, one.asked);
      asked.push(one.asked);
      deliveries.push(one.delivered);
    });
    const rate = (1_000 * questions) / (Date.now() - start);
    troubles.abort();
    const [kills] = await trouble;
    await Promise.all(deliveries);
    await settled(asked);
    const exitCodes = await replicas.stop();
    return { asked, replicas: replicas.all, kills, rate, exitCodes, calls: slack.calls };
  } finally {
    troubles.abort();
    clearInterval(looking);
    await Promise.all(replicas.living().map((each) => each.kill()));
    balancer.close();
    await slack.close();
  }
}

/** So many a second, however long each takes: Slack does not wait for answers before it sends what others ask. */
async function steadily({ questions, rate }: HoldOptions, send: () => void): Promise<void> {
  const start = Date.now();
  for (let sent = 0; sent < questions; ) {
    const due = Math.min(questions, Math.floor(((Date.now() - start) * rate) / 1_000));
    for (; sent < due; sent += 1) send();
    await sleep(4);
  }
}

/** Kills one replica after the other until it is told to stop; gives how many. */
async function killing(
  { kills, seed }: HoldOptions,
  replicas: Replicas,
  asked: readonly Asked[],
  database: PostgresServer,
  signal: AbortSignal,
): Promise<number> {
  if (!kills) return 0;
  const chance: Chance = createChance(seed + 2);
  let count = 0;
  for (;;) {
    const isOver = await sleep(1_000 * chance.between(...kills), undefined, { signal }).then(
      () => false,
      () => true,
    );
    if (isOver) return count;
    await replicas.killOne(chance, async (dead) => {
      count += 1;
      await whereDeadLeft(dead, asked, database);
    });
  }
}

/** The database goes away in the middle, as when somebody restarts it. */
async function failing({ questions, rate, outage }: HoldOptions, database: PostgresServer): Promise<void> {
  if (outage === undefined) return;
  await sleep((1_000 * questions) / rate / 2);
  await database.stop('fast');
  await sleep(1_000 * outage);
  await database.start();
}

/** Waits for answers that come after their acknowledgement. */
async function settled(asked: readonly Asked[]): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (asked.every(({ answers }) => answers.length > 0)) break;
    await sleep(100);
  }
  // And for those that ought not to come.
  await sleep(1_000);
}

/** The real program; with shorter leases only where Slack's waits are shorter. */
function scaledArgs(scale: number): readonly string[] {
  const preload = scale === 1 ? [] : ['--require', `${root}/test/hold/scaled-leases.cjs`];
  return [...preload, built('main.js')];
}

function envFor({ apiUrl, workspace }: SlackInLoad, database: PostgresServer, scale: number): NodeJS.ProcessEnv {
  return {
    SLACK_BOT_TOKEN: workspace.bot.token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: '0',
    DATABASE_URL: database.url(),
    HOLD_SCALE: String(scale),
  };
}

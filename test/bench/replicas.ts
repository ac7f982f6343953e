import { join } from 'node:path';
import { type Replica, startReplica } from '../hold/replica.js';
import { createPostgresServer, postgresPrograms } from '../state/support/postgres-server.js';
import { startChild } from './child.js';
import { type Measurement, short } from './figure.js';
import { built } from './project.js';
import { botToken, type SlackSide, signingSecret, startSlackSide } from './slack-side.js';
import { median, millisecondsSince, percentile } from './statistics.js';

const connections = 16;
const mentions = 400;
const rounds = 5;
const warmUps = 4;
const oneByOne = 300;
const starts = 5;
const texts = [
  '5061',
  'mediation',
  'front end to mediation',
  '중재서버 포트 뭐 열어야 돼?',
  'can I close 5060',
  'port 22',
];

/** Something that answers mentions. */
interface Contestant {
  readonly name: string;
  readonly port: number;
}

/** The program itself over HTTP, with and without PostgreSQL: how many mentions a second, how long one takes, how large it is, how fast it starts. */
export const replicas: Measurement = async (say) => {
  const slack = await startSlackSide(connections);
  const programs = postgresPrograms();
  const database = programs === undefined ? undefined : await createPostgresServer(programs, true);
  const ends: (() => Promise<unknown>)[] = [];
  const start = async (more: NodeJS.ProcessEnv): Promise<Replica> => {
    const env = {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    };
    const replica = await startReplica('sfbport', [built('main.js')], { ...env, LOG_LEVEL: 'info', ...more });
    ends.push(() => replica.stop());
    return replica;
  };
  try {
    const shared = database && { DATABASE_URL: database.url() };
    if (!shared) say({ name: 'PostgreSQL is not installed: measured without', value: '' });
    const ours = [
      { name: 'sfbport', replica: await start({}) },
      ...(shared ? [{ name: 'sfbport with PostgreSQL', replica: await start(shared) }] : []),
    ];
    const echo = await startChild(join(__dirname, 'echo-app.js'), { SLACK_API_URL: slack.apiUrl });
    ends.push(() => echo.stop());
    const atRest = ours.map(({ replica }) => replica.memory());
    const contestants: readonly Contestant[] = [
      { name: 'Bolt echo', port: echo.port },
      ...ours.map(({ name, replica: { port } }) => ({ name, port })),
    ];
    const rates = contestants.map((): number[] => []);
    for (let round = 0; round < warmUps + rounds; round++) {
      for (const [index, contestant] of contestants.entries()) {
        const rate = await sustained(contestant, slack);
        if (round >= warmUps) rates[index]!.push(rate);
      }
    }
    for (const [index, { name }] of contestants.entries())
      say({ name: `${name}: mentions answered in their thread`, value: `${short(median(rates[index]!))}/s` });
    for (const [index, { name }] of contestants.slice(1).entries()) {
      const ratio = median(rates[index + 1]!.map((rate, round) => rate / rates[0]![round]!));
      say({ name: `${name} against the echo`, value: `${short(ratio)} ×` });
    }
    for (const contestant of contestants) {
      const times = await each(contestant, slack);
      const figures = [0.5, 0.99].map((share) => short(percentile(times, share)));
      say({
        name: `${contestant.name}: request to chat.postMessage, median, p99`,
        value: `${figures.join(' ms, ')} ms`,
      });
    }
    for (const [index, { name, replica }] of ours.entries()) {
      const [before, after] = [atRest[index]!, replica.memory()].map((bytes) => short(bytes / 2 ** 20));
      say({ name: `${name}: memory at rest, under load`, value: `${before} MB, ${after} MB` });
    }
    for (const [name, env] of [
      ['sfbport', {}] as const,
      ...(shared ? [['sfbport with PostgreSQL', shared] as const] : []),
    ]) {
      const times: number[] = [];
      for (let count = 0; count < starts; count++) {
        const replica = await start(env);
        times.push(replica.startedIn);
        await replica.stop();
      }
      say({ name: `${name}: start to ready, median of ${starts}`, value: `${short(median(times))} ms` });
    }
  } finally {
    await Promise.all(ends.map((end) => end()));
    await slack.close();
    await database?.remove();
  }
};

/** As many at a time as there are connections, until the last is answered: how many a second. */
async function sustained({ port }: Contestant, slack: SlackSide): Promise<number> {
  let next = 0;
  const start = process.hrtime.bigint();
  const connection = async (): Promise<void> => {
    while (next < mentions) {
      const { answeredIn } = await slack.mention(port, texts[next++ % texts.length]!);
      await answeredIn;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return (1_000 * mentions) / millisecondsSince(start);
}

/** One after the other: how long each took. */
async function each({ port }: Contestant, slack: SlackSide): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < oneByOne; count++) {
    times.push(await (await slack.mention(port, texts[count % texts.length]!)).answeredIn);
  }
  return times;
}

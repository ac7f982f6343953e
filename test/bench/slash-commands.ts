import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, startChild } from './child.js';
import { atLeast, type Measurement, short } from './figure.js';
import { readQuestions } from './project.js';
import { type SlackSide, startSlackSide } from './slack-side.js';
import { median, millisecondsSince } from './statistics.js';

const connections = 16;
const requests = 400;
const rounds = 5;
/** A server runs for days, and its code is fully optimised only after a few thousand commands. */
const warmUps = 5;
/** People type a line into a slash command; the longest texts of the question files are hostile ones. */
const longestCommand = 300;
const longestWait = 30_000;

/** An app, how it is called, and whether its answers come to the response_url instead of with the acknowledgement. */
interface Contestant {
  readonly name: string;
  readonly child: Child;
  readonly command: string;
  readonly texts: readonly string[];
  readonly answersLater: boolean;
}

/** Commands that a second is enough for: until all were acknowledged, and until all were answered. */
interface Rates {
  readonly acknowledged: number;
  readonly answered: number;
}

/** Signed slash commands over HTTP against an echo on the same Bolt; in turn, so that both meet the same load. */
export const slashCommands: Measurement = async (say) => {
  const slack = await startSlackSide(connections);
  const env = { SLACK_API_URL: slack.apiUrl };
  const children: Child[] = [];
  try {
    const bot = await startChild(join(__dirname, 'bot-app.js'), env);
    children.push(bot);
    const echo = await startChild(join(__dirname, 'echo-app.js'), env);
    children.push(echo);
    const texts = readQuestions().flatMap(({ ask }) => (ask.length <= longestCommand ? [ask] : []));
    const [forBot, forEcho] = [
      { child: bot, command: '/sfbport', texts, answersLater: true },
      { child: echo, command: '/sfbport', texts, answersLater: false },
    ];
    const contestants: readonly Contestant[] = [
      { ...forBot, name: 'sfbport' },
      { ...forBot, name: 'sfbport, always "5061"', texts: ['5061'] },
      { ...forEcho, name: 'Bolt echo, acknowledgement' },
      { ...forEcho, name: 'Bolt echo, response_url', command: '/sfbport-later', answersLater: true },
    ];
    const measured = contestants.map((): Rates[] => []);
    for (let round = 0; round < warmUps + rounds; round++) {
      for (const [index, contestant] of contestants.entries()) {
        const rates = await send(contestant, round * requests, slack);
        if (round >= warmUps) measured[index]!.push(rates);
      }
    }
    for (const { errors } of children) if (errors.length > 0) throw new Error(errors[0]);

    say({ name: 'commands of each, over connections', value: `${rounds * requests}, ${connections}` });
    for (const [index, { name }] of contestants.entries()) {
      const [acknowledged, answered] = (['acknowledged', 'answered'] as const).map((until) =>
        short(median(measured[index]!.map((rates) => rates[until]))),
      );
      say({ name: `${name}: acknowledged, answered`, value: `${acknowledged}/s, ${answered}/s` });
    }
    const [ours, , echoes, laterEchoes] = measured as [Rates[], Rates[], Rates[], Rates[]];
    say(atLeast('sfbport against the echo in the acknowledgement', ratio(ours, echoes), 0.8, '×'));
    say(atLeast('sfbport against the echo through the response_url', ratio(ours, laterEchoes), 0.8, '×'));
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await slack.close();
  }
};

/** The median of the rounds, each against its neighbour. */
function ratio(ours: readonly Rates[], theirs: readonly Rates[]): number {
  return median(ours.map(({ answered }, round) => answered / theirs[round]!.answered));
}

/** Sends a round of commands, as many at a time as there are connections, and waits for all answers. */
async function send(
  { child, command, texts, answersLater }: Contestant,
  first: number,
  slack: SlackSide,
): Promise<Rates> {
  const before = slack.answers.full;
  let next = 0;
  const start = process.hrtime.bigint();
  const connection = async (): Promise<void> => {
    while (next < requests) {
      const text = texts[(first + next++) % texts.length]!;
      const acknowledged = await slack.command(child.port, command, text);
      if (!answersLater && acknowledged !== text) throw new Error(`the echo of “${text}” was “${acknowledged}”`);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const acknowledging = millisecondsSince(start);
  const wanted = before + (answersLater ? requests : 0);
  while (slack.answers.full < wanted) {
    if (slack.answers.empty > 0 || millisecondsSince(start) > longestWait)
      throw new Error(`${wanted - slack.answers.full} of ${requests} commands were not answered`);
    await sleep(1);
  }
  const perSecond = (milliseconds: number): number => (1_000 * requests) / milliseconds;
  return { acknowledged: perSecond(acknowledging), answered: perSecond(millisecondsSince(start)) };
}

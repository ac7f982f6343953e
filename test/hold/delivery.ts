import { setTimeout as sleep } from 'node:timers/promises';
import { signedHeaders } from '../../src/workspace/slack/sender.js';
import type { Balancer, Outcome } from './balancer.js';
import type { Replica } from './replica.js';

/** How one try to deliver something ended. */
export type End = 'taken' | 'refused' | 'late' | 'cut';

export interface Try {
  readonly at: number;
  /** The replica that had it, or was the last that did not take the connection. */
  replica: Replica | undefined;
  /** Undefined while it is on its way. */
  end: End | undefined;
  endedAt: number | undefined;
  status: number | undefined;
}

export interface Target {
  readonly balancer: Pick<Balancer<Replica>, 'send'>;
  readonly signingSecret: string;
}

/** Milliseconds that Slack waits for an answer. */
const patience = 3_000;

/** Milliseconds before Slack's retries after "nearly immediately": https://docs.slack.dev/apis/events-api/#retries */
const nearlyImmediately = 200;
const retries = [0, 60_000, 5 * 60_000];

const reasons: Readonly<Record<Exclude<End, 'taken'>, string>> = {
  refused: 'http_error',
  late: 'http_timeout',
  cut: 'connection_failed',
};

/** Delivers an event as Slack does: again where it was not taken, with waits times `scale`. Notes each try as it begins. */
export async function deliverEvent(event: object, tries: Try[], target: Target, scale: number): Promise<void> {
  const body = JSON.stringify(event);
  let end = await deliverOnce(body, 'application/json', {}, tries, target);
  for (const [index, wait] of retries.entries()) {
    if (end === 'taken') return;
    await sleep(wait === 0 ? nearlyImmediately : wait * scale);
    const again = { 'x-slack-retry-num': String(index + 1), 'x-slack-retry-reason': reasons[end] };
    end = await deliverOnce(body, 'application/json', again, tries, target);
  }
}

/** Delivers a slash command, a click or a form as Slack does: once; whoever did it sees when it was not taken. */
export async function deliverInteraction(
  fields: Readonly<Record<string, string>>,
  tries: Try[],
  target: Target,
): Promise<void> {
  await deliverOnce(String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded', {}, tries, target);
}

async function deliverOnce(
  body: string,
  type: string,
  more: Readonly<Record<string, string>>,
  tries: Try[],
  { balancer, signingSecret }: Target,
): Promise<End> {
  const attempt: Try = { at: Date.now(), replica: undefined, end: undefined, endedAt: undefined, status: undefined };
  tries.push(attempt);
  const outcome = await balancer.send({
    path: '/slack/events',
    headers: {
      ...signedHeaders(body, type, signingSecret),
      ...more,
      'content-length': Buffer.byteLength(body),
    },
    body,
    patience,
    went: (replica) => {
      attempt.replica = replica;
    },
  });
  if (outcome.kind === 'answered') attempt.status = outcome.status;
  attempt.end = endOf(outcome);
  attempt.endedAt = Date.now();
  return attempt.end;
}

function endOf(outcome: Outcome): End {
  if (outcome.kind !== 'answered') return outcome.kind;
  return outcome.status === 200 ? 'taken' : 'refused';
}

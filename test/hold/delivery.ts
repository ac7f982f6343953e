import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { signedHeaders } from '../../src/workspace/slack/sender.js';
import type { Balancer } from './balancer.js';
import type { Replica } from './replica.js';

/** How one try to deliver something ended. */
export type End = 'taken' | 'refused' | 'late' | 'cut';

export interface Try {
  readonly at: number;
  /** The replica that had it; undefined where no one took the connection, or none has yet. */
  replica(): Replica | undefined;
  /** Undefined while it is on its way. */
  end: End | undefined;
  status: number | undefined;
}

export interface Target {
  readonly balancer: Pick<Balancer<Replica>, 'port' | 'backendOf'>;
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

/** Delivers a slash command as Slack does: once; whoever typed it sees when it was not taken. */
export async function deliverCommand(
  fields: Readonly<Record<string, string>>,
  tries: Try[],
  target: Target,
): Promise<void> {
  await deliverOnce(String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded', {}, tries, target);
}

function deliverOnce(
  body: string,
  type: string,
  more: Readonly<Record<string, string>>,
  tries: Try[],
  { balancer, signingSecret }: Target,
): Promise<End> {
  let from: number | undefined;
  let replica: Replica | undefined;
  const look = () => {
    replica ??= from === undefined ? undefined : balancer.backendOf(from);
    return replica;
  };
  const attempt: Try = { at: Date.now(), replica: look, end: undefined, status: undefined };
  tries.push(attempt);
  const headers = {
    ...signedHeaders(body, type, signingSecret),
    ...more,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  return new Promise((resolve) => {
    const ended = (end: End): void => {
      clearTimeout(timer);
      attempt.end ??= end;
      // The port may be another's soon.
      look();
      resolve(attempt.end);
    };
    const options = {
      agent: false,
      host: '127.0.0.1',
      port: balancer.port,
      path: '/slack/events',
      method: 'POST',
      headers,
    };
    const outgoing = request(options, (response: IncomingMessage) => {
      attempt.status = response.statusCode;
      response.resume();
      response.once('end', () => ended(response.statusCode === 200 ? 'taken' : 'refused'));
      response.once('error', () => ended('cut'));
    });
    outgoing.once('socket', (socket: Socket) =>
      socket.once('connect', () => {
        from = socket.localPort;
      }),
    );
    outgoing.once('error', () => ended('cut'));
    const timer = setTimeout(() => {
      ended('late');
      outgoing.destroy();
    }, patience);
    outgoing.end(body);
  });
}

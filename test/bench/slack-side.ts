import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import { signedHeaders } from '../../src/workspace/slack/sender.js';
import { serveLocally } from '../support/serve-locally.js';
import { millisecondsSince } from './statistics.js';

/** Slack as far as a slash command needs it: posts signed commands, and takes what comes back. */
export interface SlackSide {
  readonly apiUrl: string;
  /** Posts a command; resolves to the body of the acknowledgement. Rejects when it is no 200. */
  command(port: number, name: string, text: string): Promise<string>;
  /** Posts a message that mentions the bot; resolves when it is acknowledged. Rejects when it is no 200. */
  mention(port: number, text: string): Promise<Mention>;
  /** How many answers came to a response_url: with a text, and without one. */
  readonly answers: { full: number; empty: number };
  close(): Promise<void>;
}

/** A message, and when its answer was posted in its thread, in milliseconds since it was sent. */
export interface Mention {
  readonly answeredIn: Promise<number>;
}

export const signingSecret = 'signing-secret';
export const botToken = 'xoxb-1-bench';

/** As many connections as there are, kept alive as Slack keeps them. */
export async function startSlackSide(connections: number): Promise<SlackSide> {
  const answers = { full: 0, empty: 0 };
  let sent = 0;
  const waiting = new Map<string, () => void>();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const server = createServer(async (incoming, response) => {
    const body = await textOf(incoming);
    if (incoming.url === '/api/chat.postMessage') {
      const thread = new URLSearchParams(body).get('thread_ts') ?? '';
      waiting.get(thread)?.();
      waiting.delete(thread);
    }
    if (incoming.url === '/respond') answers[body.includes('"text":"') ? 'full' : 'empty'] += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end(webApi);
  });
  const { base, close } = await serveLocally(server);
  return {
    apiUrl: `${base}/api/`,
    answers,
    command: (port, name, text) => {
      sent += 1;
      return post(port, commandOf(name, text, `${base}/respond`, `${sent}.2.3`), formType, agent);
    },
    async mention(port, text) {
      sent += 1;
      const ts = `${Math.floor(Date.now() / 1_000)}.${String(sent % 1e6).padStart(6, '0')}`;
      const start = process.hrtime.bigint();
      const answeredIn = new Promise<number>((resolve) => waiting.set(ts, () => resolve(millisecondsSince(start))));
      await post(port, mentionOf(text, ts), 'application/json', agent);
      return { answeredIn };
    },
    async close() {
      agent.destroy();
      await close();
    },
  };
}

/** One answer that suits every call: auth.test, users.info, and a response_url. */
const webApi = JSON.stringify({
  ok: true,
  channel: 'C0NET',
  ts: '1700000000.000001',
  user_id: 'U0BOT',
  bot_id: 'B0BOT',
  team_id: 'T0001',
  user: { id: 'U0ANN', locale: 'en-US' },
});

function commandOf(command: string, text: string, responseUrl: string, trigger: string): string {
  return String(
    new URLSearchParams({
      command,
      text,
      response_url: responseUrl,
      // Each has its own: what comes with the same one again is a replay.
      trigger_id: trigger,
      user_id: 'U0ANN',
      user_name: 'ann',
      team_id: 'T0001',
      team_domain: 'contoso',
      channel_id: 'C0NET',
      channel_name: 'network',
      api_app_id: 'A0001',
      token: 'legacy-token',
    }),
  );
}

const formType = 'application/x-www-form-urlencoded';

function mentionOf(text: string, ts: string): string {
  const event = { type: 'app_mention', user: 'U0ANN', channel: 'C0NET', text: `<@U0BOT> ${text}`, ts, event_ts: ts };
  const authorizations = [{ team_id: 'T0001', enterprise_id: null, user_id: 'U0BOT', is_bot: true }];
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T0001',
    api_app_id: 'A0001',
    event_id: `Ev${ts}`,
    authorizations,
    event,
  });
}

function post(port: number, body: string, type: string, agent: Agent): Promise<string> {
  const headers = {
    ...signedHeaders(body, type, signingSecret),
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers };
    const outgoing = request(options, async (response) => {
      const text = await textOf(response);
      if (response.statusCode === 200) resolve(text);
      else reject(new Error(`a request was answered with ${response.statusCode}: ${text}`));
    });
    outgoing.on('error', reject).end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

import { createHmac } from 'node:crypto';
import { parsed } from './parsed.js';

/** Slack's side of HTTP mode: posts signed requests to the bot, and gives the status that came back. */
export interface Sender {
  /** Events and other JSON; `retry` says how often it was sent before. */
  json(body: object, retry?: number): Promise<number>;
  /** Slash commands. */
  form(fields: Readonly<Record<string, string>>): Promise<number>;
  /** Clicks and other interactions. */
  interaction(payload: object): Promise<number>;
  /** The same, and a submitted modal: also what came back, which Slack shows. */
  submission(payload: object): Promise<Delivered>;
  /** A slash command, and what came back. */
  command(fields: Readonly<Record<string, string>>): Promise<Delivered>;
  /** Whatever else may come with a right signature. */
  raw(body: string, type: string): Promise<number>;
}

/** The status that came back, and what was said with it: JSON, or a text. */
export interface Delivered {
  readonly status: number;
  readonly answer: unknown;
}

/** Rejects with a TimeoutError where the bot does not answer within `patience` milliseconds. */
export function createSender(url: string, signingSecret: string, patience?: number): Sender {
  const post = async (body: string, type: string, retry?: number): Promise<Response> => {
    const again = retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_error' } : {};
    const headers = { ...signedHeaders(body, type, signingSecret), ...again };
    const timely = patience === undefined ? {} : { signal: AbortSignal.timeout(patience) };
    return fetch(url, { method: 'POST', headers, body, ...timely });
  };
  const form = 'application/x-www-form-urlencoded';
  const raw = async (body: string, type: string, retry?: number): Promise<number> =>
    (await post(body, type, retry)).status;
  const asForm = (payload: object) => String(new URLSearchParams({ payload: JSON.stringify(payload) }));
  return {
    json: (body, retry) => raw(JSON.stringify(body), 'application/json', retry),
    form: (fields) => raw(String(new URLSearchParams(fields)), form),
    interaction: (payload) => raw(asForm(payload), form),
    submission: async (payload) => delivered(await post(asForm(payload), form)),
    command: async (fields) => delivered(await post(String(new URLSearchParams(fields)), form)),
    raw,
  };
}

/** What Slack sends with a body, so that the bot can see from whom it is. */
export function signedHeaders(body: string, type: string, signingSecret: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
}

async function delivered(response: Response): Promise<Delivered> {
  const body = await response.text();
  return { status: response.status, answer: body === '' ? undefined : (parsed(body) ?? body) };
}

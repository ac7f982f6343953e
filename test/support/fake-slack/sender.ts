import { createHmac } from 'node:crypto';

/** Slack's side of HTTP mode: posts signed requests to the bot, and gives the status that came back. */
export interface Sender {
  /** Events and other JSON. */
  json(body: object): Promise<number>;
  /** Slash commands. */
  form(fields: Readonly<Record<string, string>>): Promise<number>;
  /** Clicks and other interactions. */
  interaction(payload: object): Promise<number>;
  /** Whatever else may come with a right signature. */
  raw(body: string, type: string): Promise<number>;
}

export function createSender(url: string, signingSecret: string): Sender {
  const post = async (body: string, type: string): Promise<number> => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const headers = { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  const form = 'application/x-www-form-urlencoded';
  return {
    json: (body) => post(JSON.stringify(body), 'application/json'),
    form: (fields) => post(String(new URLSearchParams(fields)), form),
    interaction: (payload) => post(String(new URLSearchParams({ payload: JSON.stringify(payload) })), form),
    raw: post,
  };
}

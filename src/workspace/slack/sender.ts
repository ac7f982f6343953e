import { createHmac } from 'node:crypto';

/** Slack's side of HTTP mode: posts signed requests to the bot, and gives the status that came back. */
export interface Sender {
  /** Events and other JSON. */
  json(body: object): Promise<number>;
  /** Slash commands. */
  form(fields: Readonly<Record<string, string>>): Promise<number>;
  /** Clicks and other interactions. */
  interaction(payload: object): Promise<number>;
  /** A submitted modal: also what came back, which Slack shows in the modal. */
  submission(payload: object): Promise<{ readonly status: number; readonly answer: unknown }>;
  /** Whatever else may come with a right signature. */
  raw(body: string, type: string): Promise<number>;
}

export function createSender(url: string, signingSecret: string): Sender {
  const post = async (body: string, type: string): Promise<Response> => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    const headers = { 'content-type': type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
    return fetch(url, { method: 'POST', headers, body });
  };
  const form = 'application/x-www-form-urlencoded';
  const raw = async (body: string, type: string): Promise<number> => (await post(body, type)).status;
  const asForm = (payload: object) => String(new URLSearchParams({ payload: JSON.stringify(payload) }));
  return {
    json: (body) => raw(JSON.stringify(body), 'application/json'),
    form: (fields) => raw(String(new URLSearchParams(fields)), form),
    interaction: (payload) => raw(asForm(payload), form),
    submission: async (payload) => {
      const response = await post(asForm(payload), form);
      const body = await response.text();
      return { status: response.status, answer: body === '' ? undefined : JSON.parse(body) };
    },
    raw,
  };
}

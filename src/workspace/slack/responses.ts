import { change, post, remove, whisper } from './posts.js';
import { refusedContent } from './refused-content.js';
import type { Origin } from './response-urls.js';
import { asObject } from './rules.js';
import type { Message, Response, Workspace } from './workspace.js';

/** What came by a response_url: shown where its command or its click was. Gives the status and the body of Slack's answer. */
export function takeResponse(path: string, body: unknown, workspace: Workspace): Taken {
  if (typeof body !== 'object' || body === null) return { status: 400, ok: false, error: 'invalid_payload' };
  const response = body as Response;
  // Nothing is shown when the message is only taken back.
  const refused = response.delete_original ? undefined : refusedContent(response);
  if (refused) return { status: 200, ok: false, ...refused };
  const taken = workspace.responseUrls.take(path);
  if ('error' in taken) return { status: 404, ok: false, error: taken.error };
  workspace.responses.push(response);
  if (taken.origin) show(response, taken.origin, workspace);
  return { status: 200, ok: true };
}

/** What a command or a click was answered with in the acknowledgement itself. */
export function show(response: Response, { channel, user, command, original }: Origin, workspace: Workspace): void {
  const { text = '', blocks, metadata, thread_ts, replace_original, delete_original, response_type } = response;
  const place = original === undefined ? undefined : { channel, ts: original };
  if (delete_original && place) return void remove(place, workspace);
  const said = { text, ...(Array.isArray(blocks) ? { blocks } : {}), ...(metadata ? { metadata } : {}) };
  if (replace_original && place && change(place, said, workspace)) return;
  const message: Message = {
    ts: workspace.nextTs(),
    channel,
    bot_id: workspace.bot.id,
    user: workspace.bot.user,
    ...said,
    ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
  };
  if (response_type === 'in_channel') post(message, workspace);
  else whisper({ ...message, to: user, ...(command === undefined ? {} : { command }) }, workspace);
}

/** An acknowledgement that says something: text alone, or a message. */
export function readAcknowledged(answer: unknown): Response | undefined {
  if (typeof answer === 'string' && answer.trim() !== '') return { text: answer };
  const { text, blocks } = asObject(answer);
  return text !== undefined || blocks !== undefined ? (answer as Response) : undefined;
}

type Taken = { readonly status: number; readonly ok: boolean; readonly error?: string };

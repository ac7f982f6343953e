import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSlackSide } from '../../src/workspace/slack/slack-side.js';
import { createWorkspace, type Workspace } from '../../src/workspace/slack/workspace.js';
import { serveLocally } from '../support/serve-locally.js';
import type { Chance } from './chance.js';

/** The fake of Slack under load: it takes its time, and forgets what is old. */
export interface SlackInLoad {
  readonly apiUrl: string;
  readonly workspace: Workspace;
  /** How often each method of the Web API was called. */
  readonly calls: ReadonlyMap<string, number>;
  /** One whose answers are told by this name. */
  responseUrl(name: string): string;
  close(): Promise<void>;
}

/** Hears what is about the message, or what the response_url was given for, with this name. */
export interface Listener {
  /** What stood in a conversation, or was shown to one person. */
  posted(about: string, text: string): void;
  /** A file that was shared in a thread. */
  shared(about: string): void;
}

/** Milliseconds that a call may take before Slack does what it asks, and until it says so. */
const usually: readonly [number, number] = [5, 60];
const seldom: readonly [number, number] = [2_000, 3_500];

/** One post in so many takes long enough that the bot has to acknowledge before it has answered. */
const slowOnes = 200;

/** People who ask, besides those who are always there. */
const people = 50;

/** So many messages are kept, for threads that are read. */
const most = 30_000;

export async function startSlackInLoad(chance: Chance, { posted, shared }: Listener): Promise<SlackInLoad> {
  const workspace = createWorkspace({ now: Date.now });
  for (let count = 0; count < people; count += 1) workspace.people.push({ id: personAt(count), name: `p${count}` });
  const calls = new Map<string, number>();
  const side = createSlackSide(workspace, (method) => void calls.set(method, (calls.get(method) ?? 0) + 1));
  const { messages, ephemerals, responses, files, uploads } = workspace;
  let seen = 0;
  workspace.changes.listen(() => {
    for (; seen < messages.length; seen += 1) {
      const { thread_ts, text, metadata } = messages[seen]!;
      const { for: about = thread_ts } = Object(Object(metadata).event_payload) as { readonly for?: string };
      if (about !== undefined) posted(about, text);
    }
    for (const { command, text } of ephemerals.splice(0)) if (command !== undefined) posted(command, text);
    seen -= messages.splice(0, messages.length - most).length;
    for (const { thread_ts } of files.splice(0)) if (thread_ts !== undefined) shared(thread_ts);
    responses.splice(0);
    if (uploads.size > 1_000) uploads.clear();
  });
  const server = createServer(async (request, response) => {
    const isPost = /chat\.post|\/commands\//.test(request.url ?? '');
    const isSlow = isPost && chance.next() < 1 / slowOnes;
    await sleep(chance.between(...(isSlow ? seldom : usually)));
    if (isPost) later(response, chance.between(...usually));
    if (!(await side(request, response))) response.writeHead(404).end();
  });
  const { base, close } = await serveLocally(server);
  return {
    apiUrl: `${base}/api/`,
    workspace,
    calls,
    responseUrl: (name) => `${base}${workspace.responseUrls.issue({ channel: 'C0NET', user: 'U0ANN', command: name })}`,
    close,
  };
}

/** Somebody of the many who ask. */
export function personAt(index: number): string {
  return `U0P${String(index % people).padStart(3, '0')}`;
}

/** Done at once, and said so many milliseconds later: whoever dies in between never hears of it. */
function later(response: ServerResponse, milliseconds: number): void {
  const end = response.end.bind(response) as (body?: string) => ServerResponse;
  response.end = ((body?: string) => {
    setTimeout(() => end(body), milliseconds);
    return response;
  }) as ServerResponse['end'];
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SlackSide } from '../../slack/slack-side.js';
import { type Desk, wordsOf } from '../desk.js';
import { Refusal } from '../refusal.js';
import { requests } from '../requests/index.js';
import type { DeskRequests } from '../shown.js';
import { stateOf } from '../state.js';
import { sendChanges } from './changes.js';
import { sendFile } from './file.js';
import { guard } from './guard.js';
import { everyAnswer } from './headers.js';
import { sendPage } from './page.js';
import { readJson } from './read-json.js';

/** What the workspace's server is made of. */
export interface Served {
  readonly desk: Desk;
  readonly slackSide: SlackSide;
  /** The folder of the built page. */
  readonly page: string;
  readonly port: () => number;
  readonly onError: (error: unknown) => void;
}

/** Everything that the workspace's server answers: the page, the desk, and Slack's side for the app. Never rejects. */
export async function route(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  try {
    const url = urlOf(request);
    guard(request, url.pathname, served.port());
    if (await served.slackSide(request, response)) return;
    await answer(request, url, response, served);
  } catch (error) {
    const words = wordsOf(served.desk);
    if (!(error instanceof Refusal)) served.onError(error);
    const [status, sentence] =
      error instanceof Refusal ? [error.status, error.sentence(words)] : [500, words.wentWrong];
    // Whatever is still on its way of a refused body is not waited for.
    if (!request.complete) response.setHeader('connection', 'close');
    if (response.headersSent) response.destroy();
    else sendJson(status, { error: sentence }, response);
  }
}

/** Where a request leads; a refusal where it leads nowhere, as `//` does. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  const here = 'http://127.0.0.1';
  if (URL.canParse(url, here)) return new URL(url, here);
  throw new Refusal(404, (words) => words.noSuchRequest);
}

async function answer(
  request: IncomingMessage,
  { pathname, searchParams }: URL,
  response: ServerResponse,
  { desk, page }: Served,
): Promise<void> {
  const [, kind, name = '', id = ''] = pathname.split('/');
  if (request.method === 'POST' && kind === 'desk' && isRequest(name) && id === '') {
    return sendJson(200, await requests[name](await readJson(request), desk), response);
  }
  if (request.method !== 'GET') throw new Refusal(405, (words) => words.noSuchRequest);
  if (kind !== 'desk') return sendPage(page, pathname, response);
  if (name === 'state') return sendJson(200, stateOf(desk, Number(searchParams.get('since')) || 0), response);
  if (name === 'changes') return sendChanges(desk.workspace.changes, response);
  if (name === 'files') return sendFile(id, desk.workspace, response);
  throw new Refusal(404, (words) => words.noSuchRequest);
}

function isRequest(name: string): name is keyof DeskRequests {
  return Object.hasOwn(requests, name);
}

function sendJson(status: number, body: object, response: ServerResponse): void {
  response
    .writeHead(status, { ...everyAnswer, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body));
}

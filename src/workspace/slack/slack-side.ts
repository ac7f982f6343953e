import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from './body.js';
import { type Failure, send } from './failure.js';
import { takeUpload } from './files.js';
import { type Arguments, methods } from './methods.js';
import { parsed } from './parsed.js';
import { takeResponse } from './responses.js';
import type { Workspace } from './workspace.js';

/**
 * The failure that a call is to end with, if any, for whoever wants Slack to misbehave. `respond` stands for a response_url,
 * `upload` for a file on its way.
 */
export type FailureOf = (method: string, args: Arguments) => Failure | undefined;

/** Slack's side of HTTP: the Web API under /api/, response_urls under /commands/, files under /upload/. False for any other path. */
export type SlackSide = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Bytes of a call of the Web API, or of a file. */
const mostBytes = 10_000_000;

export function createSlackSide(workspace: Workspace, failureOf: FailureOf): SlackSide {
  const callMethod = (
    method: string,
    body: string,
    { headers }: IncomingMessage,
  ): Failure | { readonly ok: boolean } => {
    const args = readForm(body);
    const called = Object.hasOwn(methods, method) ? methods[method] : undefined;
    const run = () => called?.(args, workspace, `http://${headers.host}`) ?? { error: 'unknown_method' };
    const failure = failureOf(method, args);
    if (failure && 'done' in failure) run();
    if (failure) return failure;
    if (headers.authorization === undefined) return { error: 'not_authed' };
    if (headers.authorization !== `Bearer ${workspace.bot.token}`) return { error: 'invalid_auth' };
    const result = run();
    return { ok: !('error' in result), ...result };
  };

  const respond = (path: string, body: string, response: ServerResponse): void => {
    const { status, ...answer } = takeResponse(path, parsed(body), workspace);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };

  const upload = async (path: string, bytes: Buffer, { headers }: IncomingMessage, response: ServerResponse) => {
    const status = await takeUpload(path, bytes, headers['content-type'] ?? '', workspace);
    // No JSON: that is what Slack answers here.
    response.writeHead(status, { 'content-type': 'text/html' }).end(status === 200 ? `OK - ${bytes.length}` : 'no');
  };

  const other = (kind: string): Failure | undefined =>
    kind === 'api' ? undefined : failureOf(kind === 'commands' ? 'respond' : 'upload', {});

  return async (request, response) => {
    const path = request.url ?? '';
    const [, kind = '', method = ''] = path.split('/');
    if (!['api', 'commands', 'upload'].includes(kind)) return false;
    const bytes = await bodyOf(request, mostBytes);
    const failure = bytes && other(kind);
    if (bytes === undefined) response.writeHead(413, { connection: 'close' }).end();
    else if (failure) send(response, failure);
    else if (kind === 'upload') await upload(path, bytes, request, response);
    else if (kind === 'commands') respond(path, bytes.toString(), response);
    else send(response, callMethod(method, bytes.toString(), request));
    return true;
  };
}

/** The Web API client sends forms in which everything but text is JSON. */
function readForm(body: string): Arguments {
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, readArgument(value)]));
}

function readArgument(value: string): unknown {
  return /^[[{]/.test(value) ? (parsed(value) ?? value) : value;
}

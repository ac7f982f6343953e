import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { takeUpload } from './files.js';
import { type Arguments, methods, refused } from './methods.js';
import { createWorkspace, type Response, type Workspace } from './workspace.js';

/** How a call is to fail: with an error of Slack's, with a status, or done and then never answered or cut off. */
export type Failure =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly done: 'unanswered' | 'cut' }
  /** No failure: another answer than the usual one. */
  | { readonly answer: object };

/** Slack's Web API on this machine, for the one workspace behind it. */
export interface FakeSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly workspace: Workspace;
  /** Every call of the Web API, in order. */
  readonly calls: readonly { readonly method: string; readonly args: Arguments }[];
  /** A response_url; what is posted there is in `workspace.responses`. */
  responseUrl(): string;
  /** Lets the next calls of a method fail, one failure each; `respond` stands for a response_url, `upload` for a file on its way. */
  failNext(method: string, ...failures: readonly Failure[]): void;
  close(): Promise<void>;
}

export async function startFakeSlack(): Promise<FakeSlack> {
  const workspace = createWorkspace();
  const calls: { method: string; args: Arguments }[] = [];
  const failures = new Map<string, Failure[]>();

  const server = createServer(async (request, response) => {
    const bytes = await bytesOf(request);
    const path = request.url ?? '';
    const [, kind = '', method = ''] = path.split('/');
    if (kind === 'upload') return answerUpload(path, bytes, request, response);
    const body = bytes.toString();
    if (kind === 'commands') return answerResponseUrl(JSON.parse(body), response);
    const base = `http://${request.headers.host}`;
    const args = readForm(body);
    calls.push({ method, args });
    const failure = failures.get(method)?.shift();
    if (failure && 'done' in failure) methods[method]?.(args, workspace, base);
    if (failure) return send(response, failure);
    if (request.headers.authorization !== `Bearer ${workspace.bot.token}`)
      return send(response, { ok: false, error: 'invalid_auth' });
    const result = methods[method]?.(args, workspace, base) ?? { error: 'unknown_method' };
    return send(response, { ok: !('error' in result), ...result });
  });

  const answerResponseUrl = (body: Response, response: ServerResponse): void => {
    const failure =
      failures.get('respond')?.shift() ?? (refused(body.blocks) ? { error: 'invalid_blocks' } : undefined);
    if (!failure) workspace.responses.push(body);
    send(response, failure ?? { ok: true });
  };

  const answerUpload = async (path: string, bytes: Buffer, request: IncomingMessage, response: ServerResponse) => {
    const failure = failures.get('upload')?.shift();
    if (failure) return send(response, failure);
    const status = await takeUpload(path, bytes, request.headers['content-type'] ?? '', workspace);
    // No JSON: that is what Slack answers here.
    response.writeHead(status, { 'content-type': 'text/html' }).end(status === 200 ? `OK - ${bytes.length}` : 'no');
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${base}/api/`,
    workspace,
    calls,
    responseUrl: () => `${base}/commands/${workspace.team}/${calls.length}/one-time-secret`,
    failNext: (method, ...more) => void failures.set(method, [...(failures.get(method) ?? []), ...more]),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, body: Failure | { readonly ok: boolean }): void {
  if ('done' in body) {
    if (body.done === 'cut') response.destroy();
  } else if ('answer' in body) {
    send(response, { ok: true, ...body.answer });
  } else if ('status' in body) {
    response
      .writeHead(body.status, body.retryAfter === undefined ? {} : { 'retry-after': String(body.retryAfter) })
      .end();
  } else {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: !('error' in body), ...body }));
  }
}

/** The Web API client sends forms in which everything but text is JSON. */
function readForm(body: string): Arguments {
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, readArgument(value)]));
}

function readArgument(value: string): unknown {
  try {
    return /^[[{]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

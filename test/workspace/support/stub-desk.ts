import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DeskRequests, DeskState } from '../../../src/workspace/desk/shown.js';

/** A desk without a bot behind it: it shows the page what a test wants to be seen, and keeps what the page sends. */
export interface StubDesk {
  readonly url: string;
  /** What the page sent, in order. */
  readonly posts: readonly { readonly name: string; readonly body: unknown }[];
  /** Shows another state. */
  show(change: Partial<DeskState>): void;
  /** What a request is answered with from now on; `{}` where nothing was said. */
  answer<Name extends keyof DeskRequests>(name: Name, status: number, answer: object): void;
  close(): Promise<void>;
}

const page = join(__dirname, '..', '..', '..', 'dist', 'workspace', 'page');
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
/** As strict as the desk's own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `port` is where another one has been; 0 is any free one. */
export async function startStubDesk(start: DeskState, port = 0): Promise<StubDesk> {
  let state = start;
  const posts: { name: string; body: unknown }[] = [];
  const answers = new Map<string, { status: number; answer: object }>();
  const listening = new Set<ServerResponse>();

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname;
    if (path === '/desk/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${state.version}\n\n`);
      listening.add(response);
    } else if (path === '/desk/state') {
      send(response, 200, state);
    } else if (path.startsWith('/desk/files/')) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('content');
    } else if (path.startsWith('/desk/')) {
      const name = path.slice('/desk/'.length);
      posts.push({ name, body: JSON.parse(await textOf(request)) });
      const { status, answer } = answers.get(name) ?? { status: 200, answer: {} };
      send(response, status, answer);
    } else {
      const file = path === '/' ? 'index.html' : path.slice(1);
      const type = types[file.split('.').at(-1) ?? ''];
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
      response.end(readFileSync(join(page, file)));
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts,
    show: (change) => {
      state = { ...state, ...change, version: state.version + 1 };
      for (const response of listening) response.write(`data: ${state.version}\n\n`);
    },
    answer: (name, status, answer) => void answers.set(name, { status, answer }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

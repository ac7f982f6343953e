import { createServer } from 'node:http';
import { type Failure, send } from '../../../src/workspace/slack/failure';
import { createSlackSide } from '../../../src/workspace/slack/slack-side';
import { createWorkspace, type Workspace } from '../../../src/workspace/slack/workspace';
import { serveLocally } from '../serve-locally';
import { acceptWebSocket, type Manners, type WebSocket } from './web-socket';

/** A connection of the bot's, and what it acknowledged over it. */
export interface Connection extends WebSocket {
  readonly ticket: string;
  readonly acknowledged: readonly string[];
  /** What the acknowledgements said, in the same order. */
  readonly said: readonly unknown[];
  isGreeted(): boolean;
  greet(): void;
}

/** Slack as an app in Socket Mode has it: the Web API, and connections that end and misbehave as they are told to. */
export interface SocketSlack {
  readonly apiUrl: string;
  readonly appToken: string;
  readonly workspace: Workspace;
  /** Every connection that was ever made, in order. */
  readonly connections: readonly Connection[];
  /** How often apps.connections.open was called. */
  readonly asked: () => number;
  /** Connections over which Slack delivers now. */
  readonly live: () => readonly Connection[];
  /** Lets the next calls of a method fail. `hang` is never answered. */
  failNext(method: string, ...failures: readonly (Failure | 'hang')[]): void;
  /** Answers the calls of apps.connections.open that hang. */
  release(): void;
  /** What the next connections do instead of saying hello. */
  instead(...behaviours: readonly ((connection: Connection) => void)[]): void;
  /** Changes how connections behave from here on, those that stand too. */
  behave(manners: Partial<Manners>): void;
  /** Another address than the right one, until it is taken back. */
  pointTo(url: string | undefined): void;
  responseUrl(): string;
  close(): Promise<void>;
}

export async function startSocketSlack(workspace = createWorkspace()): Promise<SocketSlack> {
  const appToken = 'xapp-1-A0001-fake';
  const connections: Connection[] = [];
  const failures = new Map<string, (Failure | 'hang')[]>();
  const behaviours: ((connection: Connection) => void)[] = [];
  const manners: Manners = { pongs: true, hangsUp: true };
  let address: string | undefined;
  let asked = 0;
  const held: (() => void)[] = [];
  const side = createSlackSide(workspace, (method) => {
    const failure = failures.get(method)?.shift();
    return failure === 'hang' ? { done: 'unanswered' } : failure;
  });
  const server = createServer(async (request, response) => {
    if (request.url !== '/api/apps.connections.open') {
      if (!(await side(request, response))) response.writeHead(404).end();
      return;
    }
    request.resume();
    asked += 1;
    const failure = failures.get('apps.connections.open')?.shift();
    if (failure && failure !== 'hang') return send(response, failure);
    if (request.headers.authorization !== `Bearer ${appToken}`) return send(response, { error: 'invalid_auth' });
    const url = `ws://${request.headers.host}/link/?ticket=secret-ticket-${asked}&app_id=A0001`;
    const answer = () => {
      const opened = { ok: true, url: address ?? url };
      send(response, opened);
    };
    if (failure === 'hang') held.push(answer);
    else answer();
  });
  server.on('upgrade', (request, socket) => {
    const acknowledged: string[] = [];
    const said: unknown[] = [];
    let greeted = false;
    const webSocket = acceptWebSocket(request, socket, manners, (text) => {
      const { envelope_id, payload } = JSON.parse(text) as { readonly envelope_id: string; readonly payload?: unknown };
      acknowledged.push(envelope_id);
      said.push(payload);
    });
    const connection: Connection = {
      ...webSocket,
      ticket: new URL(request.url ?? '', 'ws://slack').searchParams.get('ticket') ?? '',
      acknowledged,
      said,
      isGreeted: () => greeted,
      greet: () => {
        greeted = true;
        webSocket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0001' } }));
      },
    };
    connections.push(connection);
    (behaviours.shift() ?? ((one) => one.greet()))(connection);
  });
  const { base, close } = await serveLocally(server);
  return {
    apiUrl: `${base}/api/`,
    appToken,
    workspace,
    connections,
    asked: () => asked,
    live: () => connections.filter((connection) => connection.isGreeted() && connection.isOpen()),
    failNext: (method, ...more) => void failures.set(method, [...(failures.get(method) ?? []), ...more]),
    release: () => {
      for (const answer of held.splice(0)) answer();
    },
    instead: (...more) => void behaviours.push(...more),
    behave: (change) => void Object.assign(manners, change),
    pointTo: (url) => {
      address = url;
    },
    responseUrl: () => `${base}${workspace.responseUrls.issue()}`,
    close: () => {
      for (const connection of connections) connection.cut();
      return close();
    },
  };
}

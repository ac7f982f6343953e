import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manifest } from '../slack/manifest.js';
import { whyNotListening } from '../slack/why-not-listening.js';
import type { Desk } from './desk/desk.js';
import { route } from './desk/http/routes.js';
import { noteRateLimit, retryAfter } from './desk/rate-limit-note.js';
import { seed } from './desk/seed.js';
import type { Locale } from './desk/shown.js';
import { createSlackSide } from './slack/slack-side.js';
import { createWorkspace, type Workspace } from './slack/workspace.js';

/** What the embedded workspace is opened with. */
export interface WorkspaceSetup {
  /** 0 is any free one. */
  readonly port: number;
  /** The folder of the built page. */
  readonly page: string;
  readonly manifest: Manifest;
  readonly now: () => number;
  readonly onLocale: (user: string, locale: Locale) => void;
  readonly onError: (error: unknown) => void;
}

/** A workspace that a person sees at `url`, and an app at `apiUrl`. */
export interface OpenWorkspace {
  readonly url: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly signingSecret: string;
  readonly workspace: Workspace;
  /** The app listens here from now on. */
  connect(appUrl: string): void;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Opens the workspace on the loopback address alone; rejects with a SettingsError when the port is taken. Its secrets are made anew. */
export async function openWorkspace(setup: WorkspaceSetup): Promise<OpenWorkspace> {
  const { port, page, manifest, onLocale, onError } = setup;
  const secret = () => randomBytes(16).toString('hex');
  const workspace = createWorkspace({ now: setup.now, secret, token: `xoxb-embedded-${secret()}` });
  seed(workspace);
  const told = new Set<string>();
  let base = '';
  const desk: Desk = {
    workspace,
    manifest,
    signingSecret: secret(),
    base: () => base,
    appUrl: undefined,
    isRateLimited: false,
    onLocale,
  };
  const slackSide = createSlackSide(workspace, (method, args) => {
    if (!desk.isRateLimited) told.clear();
    if (!desk.isRateLimited || ['respond', 'upload'].includes(method)) return undefined;
    noteRateLimit(method, args, desk, told);
    return { status: 429, retryAfter };
  });
  const listening = { port };
  const served = { desk, slackSide, page, onError, port: () => listening.port };
  const server = createServer((request, response) => void route(request, response, served));
  listening.port = await listen(server, port);
  base = `http://${loopback}:${listening.port}`;
  return {
    url: base,
    apiUrl: `${base}/api/`,
    token: workspace.bot.token,
    signingSecret: desk.signingSecret,
    workspace,
    connect(appUrl) {
      desk.appUrl = appUrl;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(whyNotListening(port, error)));
    server.listen(port, loopback, resolve);
  });
  return (server.address() as AddressInfo).port;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Failure } from './failure.js';
import type { Arguments } from './methods.js';
import { createSlackSide } from './slack-side.js';
import { createWorkspace, type Workspace } from './workspace.js';

export type { Failure } from './failure.js';

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

export async function startFakeSlack(workspace = createWorkspace()): Promise<FakeSlack> {
  const calls: { method: string; args: Arguments }[] = [];
  const failures = new Map<string, Failure[]>();
  const side = createSlackSide(workspace, (method, args) => {
    if (!['respond', 'upload'].includes(method)) calls.push({ method, args });
    return failures.get(method)?.shift();
  });
  const server = createServer(async (request, response) => {
    if (!(await side(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${base}/api/`,
    workspace,
    calls,
    responseUrl: () => `${base}${workspace.responseUrls.issue()}`,
    failNext: (method, ...more) => void failures.set(method, [...(failures.get(method) ?? []), ...more]),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

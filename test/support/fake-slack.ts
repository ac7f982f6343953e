import { createServer } from 'node:http';
import type { Failure } from '../../src/workspace/slack/failure.js';
import type { Arguments } from '../../src/workspace/slack/methods.js';
import { createSlackSide } from '../../src/workspace/slack/slack-side.js';
import { createWorkspace, type Workspace } from '../../src/workspace/slack/workspace.js';
import { serveLocally } from './serve-locally.js';

/** Slack's Web API on this machine, for the one workspace behind it; it fails when a test says so. */
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
  const { base, close } = await serveLocally(server);
  return {
    apiUrl: `${base}/api/`,
    workspace,
    calls,
    responseUrl: () => `${base}${workspace.responseUrls.issue()}`,
    failNext: (method, ...more) => void failures.set(method, [...(failures.get(method) ?? []), ...more]),
    close,
  };
}

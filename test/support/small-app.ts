import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { OpenWorkspace } from '../../src/workspace/open-workspace';

/** Another Bolt app in the workspace, for what the bot does not do. Gives how to stop it. */
export async function startSmallApp(open: OpenWorkspace, register: (app: App) => void): Promise<() => Promise<void>> {
  const { token, signingSecret, apiUrl } = open;
  const logger = { ...console, debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} };
  const quiet = { ...logger, getLevel: () => LogLevel.ERROR };
  const receiver = new HTTPReceiver({ signingSecret, logger: quiet });
  const app = new App({ token, receiver, clientOptions: { slackApiUrl: apiUrl }, logger: quiet });
  register(app);
  const { port } = (await receiver.start({ host: '127.0.0.1', port: 0 })).address() as AddressInfo;
  open.connect(`http://127.0.0.1:${port}/slack/events`);
  return async () => void (await receiver.stop());
}

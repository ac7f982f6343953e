import { type App, type Logger, SocketModeReceiver } from '@slack/bolt';
import { clientOptions } from './app.js';
import { acceptedToken } from './refusals.js';
import type { SlackSettings } from './settings.js';
import { filterFrames } from './socket-frames.js';

/** One connection to Slack, from the question where to connect to until its end. */
export interface Socket {
  /** Ends it, as far as this process is concerned at once. */
  close(): void;
}

/** What is heard of a connection, never before `openSocket` has returned. */
export interface Heard {
  /** Slack has said hello, and delivers here from now on. */
  ready(): void;
  /** Slack will end it soon, or wants it ended, and delivers on until then. */
  leaving(reason: string): void;
  /** It is over, or never was: heard once. */
  ended(reason: unknown): void;
}

/**
 * Opens a connection that never opens another one. Bolt's client reconnects only after the old connection has ended and
 * five seconds have passed, and leaves rejections unhandled when it does: here all that is for `keepConnected`.
 */
export function openSocket(
  { appToken, apiUrl }: Pick<Extract<SlackSettings, { mode: 'socket' }>, 'appToken' | 'apiUrl'>,
  app: App,
  log: Logger,
  heard: Heard,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    // At debug it logs whole frames, with what people wrote.
    logger: { ...log, debug: () => undefined },
    installerOptions: { clientOptions: clientOptions(apiUrl) },
  });
  receiver.init(app);
  const { client } = receiver;
  let over = false;
  const end = (reason: unknown) => {
    if (over) return;
    over = true;
    heard.ended(reason ?? new Error('The connection to Slack has ended.'));
  };
  const close = () => {
    if (over) return;
    end(new Error('The connection to Slack was closed.'));
    void client.disconnect();
  };
  client.on('connected', () => {
    if (!over) heard.ready();
  });
  client.on('disconnected', () => end(undefined));
  // Closed while it was still being asked where to connect to: the client would go on and connect.
  client.on('connecting', () => {
    if (over) setImmediate(() => void client.disconnect());
  });
  filterFrames(client, log, (reason) => heard.leaving(reason));
  acceptedToken('SLACK_APP_TOKEN', client.start(), apiUrl).catch(end);
  return { close };
}

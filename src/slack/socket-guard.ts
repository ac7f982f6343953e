import { type Logger, webApi } from '@slack/bolt';
import type { Wait } from './deliver.js';

/** As much of Bolt's Socket Mode client as is watched. */
interface Socket {
  on(event: 'connected' | 'close', listener: () => void): unknown;
  start(): Promise<unknown>;
}

/** Where unhandled rejections are heard of, and what they end: the process. */
interface Rejections {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  exit(code: number): void;
}

export interface SocketGuard {
  readonly connected: () => boolean;
  /** From here on the connection is allowed to end. */
  readonly letGo: () => void;
  /** The connection has ended: nothing is listened to any more. */
  readonly end: () => void;
}

const firstWait = 5;
const longestWait = 60;

/**
 * Keeps Socket Mode alive once it was connected. Bolt's client leaves rejections unhandled (a 5xx while it reconnects, an
 * app_rate_limited envelope), which would end the process, and after the first kind it never tries again. Any other
 * unhandled rejection is a bug, and ends the process as it does without a listener.
 */
export function guardSocket(
  socket: Socket,
  process: Rejections,
  { log, wait }: { log: Logger; wait: Wait },
): SocketGuard {
  let connected = false;
  let guarding = false;
  let wanted = true;
  let planned = false;
  let pause = firstWait;

  const reconnect = async () => {
    planned = true;
    await wait(pause);
    planned = false;
    pause = Math.min(pause * 2, longestWait);
    if (wanted && !connected) socket.start().catch(failed);
  };
  const failed = (reason: unknown) => {
    log.error('Socket Mode:', reason);
    // After its other failures the client goes on by itself: one more start would be a second connection.
    if (wanted && !connected && !planned && endsTrying(reason)) void reconnect();
  };
  const rejected = (reason: unknown) => {
    const ofSocket = connected ? thrownBySocket(reason) : endsTrying(reason) || thrownBySocket(reason);
    // A reconnection that stop() ends rejects with nothing.
    if (ofSocket || (!wanted && reason === undefined)) return failed(reason);
    log.error('A bug:', reason);
    process.exit(1);
  };

  socket.on('connected', () => {
    connected = true;
    pause = firstWait;
    if (!guarding && wanted) process.on('unhandledRejection', rejected);
    guarding = true;
  });
  socket.on('close', () => {
    connected = false;
  });
  return {
    connected: () => connected,
    letGo: () => {
      wanted = false;
    },
    end: () => void process.off('unhandledRejection', rejected),
  };
}

/** No address to connect to: the errors of `apps.connections.open` after which the client gives up. */
function endsTrying(reason: unknown): boolean {
  return [webApi.WebAPIHTTPError, webApi.WebAPIRequestError, webApi.WebAPIPlatformError].some(
    (kind) => reason instanceof kind,
  );
}

/** The error was made in the Socket Mode client itself, not in what it calls. */
function thrownBySocket(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const [frame = ''] = reason.stack?.match(/^[ \t]+at .*$/m) ?? [];
  return /@slack[\\/]socket-mode[\\/]/.test(frame) || isSocketCode(reason);
}

function isSocketCode(error: Error & { readonly code?: unknown }): boolean {
  return typeof error.code === 'string' && error.code.startsWith('slack_socket_mode_');
}

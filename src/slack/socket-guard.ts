import type { Logger } from '@slack/bolt';
import type { Wait } from './deliver.js';

/** As much of Bolt's Socket Mode client as is watched. */
interface Socket {
  on(event: 'connected' | 'close', listener: () => void): unknown;
  start(): Promise<unknown>;
}

/** Where unhandled rejections are heard of: the process. */
interface Rejections {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
}

export interface SocketGuard {
  readonly connected: () => boolean;
  /** From here on the connection is allowed to end. */
  readonly letGo: () => void;
}

const firstWait = 5;
const longestWait = 60;

/**
 * Keeps Socket Mode alive. Bolt's client leaves rejections unhandled (a 5xx while it reconnects, an app_rate_limited
 * envelope), which would end the process, and after the first kind it never tries again.
 */
export function guardSocket(
  socket: Socket,
  process: Rejections,
  { log, wait }: { log: Logger; wait: Wait },
): SocketGuard {
  let connected = false;
  let wanted = true;
  let planned = false;
  let pause = firstWait;
  socket.on('connected', () => {
    connected = true;
    pause = firstWait;
  });
  socket.on('close', () => {
    connected = false;
  });
  const failed = (reason: unknown) => {
    log.error('Socket Mode:', reason);
    if (!connected && !planned) void reconnect();
  };
  const reconnect = async () => {
    planned = true;
    await wait(pause);
    planned = false;
    pause = Math.min(pause * 2, longestWait);
    if (wanted && !connected) socket.start().catch(failed);
  };
  process.on('unhandledRejection', failed);
  return {
    connected: () => connected,
    letGo: () => {
      wanted = false;
    },
  };
}

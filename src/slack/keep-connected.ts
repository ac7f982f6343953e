import type { Logger } from '@slack/bolt';
import { UnreachableError } from './reason.js';
import { secondsToWait } from './refusals.js';
import { SettingsError } from './settings.js';
import type { Heard, Socket } from './socket.js';
import type { Later, Wait } from './wait.js';

/** A connection that is replaced whenever it ends. */
export interface Kept {
  /** Resolves once Slack delivers. Rejects where trying again is no cure, or was none twice. */
  start(): Promise<void>;
  /** Slack delivers to this process. */
  connected(): boolean;
  /** Ends every connection, and opens none again. */
  stop(): void;
}

/** Seconds before the next attempt: after a connection that has held there is no wait. */
const firstPause = 1;
const longestPause = 60;

/** Milliseconds. */
const toConnect = 30_000;
const toHold = 60_000;
/** Slack may already have sent something over the old connection when it greets the new one. */
const toHandOver = 10_000;

const firstAttempts = 3;

const cures: Readonly<Record<string, string>> = {
  link_disabled: ": Socket Mode was switched off on the app's pages at https://api.slack.com/apps",
  too_many_websockets: ': an app may have ten at once, so end some of its processes',
};

/**
 * Keeps this process connected. Where Slack announces the end of a connection, the next one is opened first: an app may
 * have ten (https://docs.slack.dev/apis/events-api/using-socket-mode), and Slack delivers to any of them, once.
 */
export function keepConnected(
  open: (heard: Heard) => Socket,
  { log, wait, later }: { readonly log: Logger; readonly wait: Wait; readonly later: Later },
): Kept {
  const sockets = new Set<Socket>();
  const live = new Set<Socket>();
  let newest: Socket | undefined;
  let isWanted = true;
  let isNeeded = false;
  let isRenewing = false;
  let pause = 0;

  const lengthen = () => {
    pause = Math.min(Math.max(firstPause, pause * 2), longestPause);
  };

  const connect = () =>
    new Promise<void>((resolve, reject) => {
      let hasHeld = false;
      let isLeaving = false;
      const inTime = later(toConnect, () => socket.close());
      const lose = () => {
        if (hasHeld) pause = 0;
        else lengthen();
        void renew();
      };
      const socket = open({
        ready() {
          inTime();
          for (const old of live) later(toHandOver, old.close);
          live.add(socket);
          newest = socket;
          isNeeded = false;
          later(toHold, () => {
            hasHeld = true;
          });
          resolve();
        },
        leaving(reason) {
          if (!live.has(socket)) return socket.close();
          if (isLeaving || socket !== newest) return;
          isLeaving = true;
          log.info(`Slack ends this connection (${reason}${cures[reason] ?? ''}).`);
          lose();
        },
        ended(reason) {
          inTime();
          sockets.delete(socket);
          reject(reason);
          if (live.delete(socket) && socket === newest && !isLeaving) lose();
        },
      });
      sockets.add(socket);
    });

  const failed = (error: unknown) => {
    if (!isWanted) return;
    log.error('Socket Mode:', error);
    lengthen();
    pause = Math.max(pause, secondsToWait(error) ?? 0);
  };

  const renew = async () => {
    isNeeded = true;
    if (isRenewing) return;
    isRenewing = true;
    while (isNeeded && isWanted) {
      if (pause > 0) await wait(pause);
      if (isWanted) await connect().catch(failed);
    }
    isRenewing = false;
  };

  const start = async (attempts = firstAttempts): Promise<void> => {
    try {
      await connect();
    } catch (error) {
      if (!isWanted) return;
      if (attempts === 1 || error instanceof SettingsError || error instanceof UnreachableError) throw error;
      failed(error);
      await wait(pause);
      await start(attempts - 1);
    }
  };

  return {
    start: () => start(),
    connected: () => live.size > 0,
    stop: () => {
      isWanted = false;
      for (const socket of sockets) socket.close();
    },
  };
}

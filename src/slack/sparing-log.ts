import type { Logger } from '@slack/bolt';
import { type Clock, createExpiringMap } from '../state/expiring-map.js';

/** Milliseconds. */
const pause = 60_000;
/** So many different warnings are told apart. */
const most = 100;

/** The same log, in which a warning stands once a minute: whoever may send requests does not fill it. */
export function sparingLog(log: Logger, now: Clock): Logger {
  const told = createExpiringMap<true>(most, pause, now);
  return {
    ...log,
    warn(...messages) {
      const text = messages.join(' ');
      if (told.get(text)) return;
      told.set(text, true);
      log.warn(...messages);
    },
  };
}

import { type Logger, LogLevel } from '@slack/bolt';
import { redacted } from './redact.js';

const severity = { [LogLevel.DEBUG]: 0, [LogLevel.INFO]: 1, [LogLevel.WARN]: 2, [LogLevel.ERROR]: 3 } as const;

/** The level that LOG_LEVEL names; `info` when it names none. */
export function readLogLevel(text: string | undefined): LogLevel {
  return Object.values(LogLevel).find((level) => level === text?.trim().toLowerCase()) ?? LogLevel.INFO;
}

/** Writes one line per message, without what is secret or a person's: Bolt's own debug lines hold both. */
export function createLog(level: LogLevel, write: (line: string) => void): Logger {
  let least = level;
  const at =
    (own: LogLevel) =>
    (...messages: unknown[]) => {
      if (severity[own] >= severity[least]) write(`[${own.toUpperCase()}] ${redacted(messages)}\n`);
    };
  return {
    debug: at(LogLevel.DEBUG),
    info: at(LogLevel.INFO),
    warn: at(LogLevel.WARN),
    error: at(LogLevel.ERROR),
    getLevel: () => least,
    setLevel: (wanted) => {
      least = wanted;
    },
    setName: () => undefined,
  };
}

import { type Logger, LogLevel } from '@slack/bolt';
import { redacted } from './redact.js';
import { SettingsError } from './settings.js';

const severity = { [LogLevel.DEBUG]: 0, [LogLevel.INFO]: 1, [LogLevel.WARN]: 2, [LogLevel.ERROR]: 3 } as const;

/** The level that LOG_LEVEL names, `info` without one. Throws a SettingsError when there is no such level. */
export function readLogLevel(text = ''): LogLevel {
  const levels = Object.values(LogLevel);
  const wanted = text.trim().toLowerCase();
  const level = wanted === '' ? LogLevel.INFO : levels.find((one) => one === wanted);
  if (level) return level;
  throw new SettingsError(`LOG_LEVEL is "${text.trim()}"; write ${levels.join(', ')}, or leave it out.`);
}

/**
 * Writes each message as one line, a stack with its breaks as `\n`, without what is secret or a person's: Bolt's own
 * debug lines hold both.
 */
export function createLog(level: LogLevel, write: (line: string) => void): Logger {
  let least = level;
  const at =
    (own: LogLevel) =>
    (...messages: unknown[]) => {
      if (severity[own] >= severity[least]) write(`[${own.toUpperCase()}] ${oneLine(redacted(messages))}\n`);
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

/** Whatever else moves a terminal's cursor or colours it goes with the breaks. */
function oneLine(text: string): string {
  return text.replace(/\r?\n\s*/g, '\\n ').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

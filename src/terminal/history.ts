import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

const longest = 500;

/** The questions of earlier sessions. */
export interface History {
  /** Newest first, as node:readline wants them. */
  readonly earlier: string[];
  add(question: string): void;
}

/** History in a file that only its owner reads, of at most 500 questions when it is opened; in memory alone where the file cannot be read or written. */
export function openHistory(env: NodeJS.ProcessEnv): History {
  const file = historyFile(env);
  return {
    earlier: readEarlier(file),
    add: (question) => {
      quietly(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        appendFileSync(file, `${question}\n`, { mode: 0o600 });
      });
    },
  };
}

function historyFile({ XDG_STATE_HOME: state = '' }: NodeJS.ProcessEnv): string {
  // The XDG specification has relative paths ignored.
  return join(isAbsolute(state) ? state : join(homedir(), '.local', 'state'), 'sfbport', 'history');
}

function readEarlier(file: string): string[] {
  const lines =
    quietly(() => readFileSync(file, 'utf8'))
      ?.split('\n')
      .filter(Boolean) ?? [];
  if (lines.length > longest) quietly(() => rewrite(file, lines.slice(-longest)));
  return lines
    .filter((line) => !/\p{Cc}/u.test(line))
    .slice(-longest)
    .reverse();
}

/** By way of another file: a session that is cut off here loses nothing. */
function rewrite(file: string, lines: readonly string[]): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(next, file);
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

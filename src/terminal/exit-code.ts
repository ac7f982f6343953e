import type { Answer } from '../answer/answer.js';

/** What the process tells the shell. */
export const exitCode = {
  answered: 0,
  /** Not found, or not understood. */
  notFound: 1,
  /** Wrong use, a failed check, a broken catalog, an unreadable line of a batch. */
  failed: 2,
} as const;

/** How a single question ended. */
export function exitCodeOf(answer: Answer): number {
  const { kind } = answer;
  if (kind === 'explanation' && answer.ports.every(({ found }) => found !== 'rows')) return exitCode.notFound;
  return kind === 'not-found' || kind === 'not-understood' ? exitCode.notFound : exitCode.answered;
}

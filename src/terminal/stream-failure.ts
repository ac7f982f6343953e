import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { exitCode } from './exit-code.js';

/** Why the process's input or output failed, as one line; undefined where the error is of another kind. */
export function streamFailure(error: unknown): string | undefined {
  const { syscall, message } = (error instanceof Error ? error : {}) as Partial<NodeJS.ErrnoException>;
  if (syscall === 'read') return `sfbport: the questions cannot be read: ${message}; give it a file or a pipe\n`;
  if (syscall === 'write') return `sfbport: the answer cannot be written: ${message}; make room, or write elsewhere\n`;
  return undefined;
}

/** Ends the process when its output can no longer be written. A reader that has seen enough, such as head, is no failure. */
export function endWithOutput({ stdout, stderr, exit }: NodeJS.Process): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') exit();
    stderr.write(streamFailure(error) ?? `sfbport: ${error.message}\n`);
    exit(exitCode.failed);
  });
  // There is nowhere left to say it.
  stderr.on('error', () => exit(exitCode.failed));
}

/** The standard input. Throws for a directory, which node takes for an input without a character. */
export function standardInput(): Readable {
  if (isDirectory(0)) {
    throw Object.assign(new Error('EISDIR: it is a directory'), { code: 'EISDIR', syscall: 'read' });
  }
  return process.stdin;
}

function isDirectory(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}

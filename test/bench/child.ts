import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Child {
  readonly port: number;
  /** Errors and warnings that it logged. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

const longestStart = 20_000;

/** Starts a script that writes `port N` on standard error once it listens. Its environment is what is given, and nothing else. */
export async function startChild(script: string, env: NodeJS.ProcessEnv): Promise<Child> {
  const child = spawn(process.execPath, [script], { cwd: __dirname, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const errors: string[] = [];
  try {
    const port = await portOf(child, errors);
    return {
      port,
      errors,
      async stop() {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
        process.off('exit', kill);
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

function portOf(child: ChildProcess, errors: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('a server did not start in time')), longestStart);
    createInterface(child.stderr!).on('line', (line) => {
      if (/^\[(ERROR|WARN)\]/.test(line)) errors.push(line);
      const port = /\bport (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`a server ended with ${code} before it listened`)));
  });
}

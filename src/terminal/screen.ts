import type { Screen } from '../presentation/terminal/draw.js';

const usualWidth = 100;

/** What this stream can show: colour only where a person looks at it and has not asked for none. */
export function screenOf(output: NodeJS.WritableStream, env: NodeJS.ProcessEnv): Screen {
  const { isTTY = false, columns } = output as Partial<NodeJS.WriteStream>;
  const colour = isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return { width: isTTY && columns ? columns : usualWidth, colour };
}

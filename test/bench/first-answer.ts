import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { type Measurement, under } from './figure.js';
import { built } from './project.js';
import { median, millisecondsSince } from './statistics.js';

const runs = 7;
const patience = 20_000;

/** From the start of the bot without Slack to the first answer that its page would show. */
export const firstAnswer: Measurement = async (say) => {
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) times.push(await onceStarted());
  say(under(`node dist/main.js to the answer of /sfbport 5061, median of ${runs}`, median(times) / 1_000, 3, ' s'));
};

async function onceStarted(): Promise<number> {
  const start = process.hrtime.bigint();
  // Without the environment of whoever runs this, and where no .env lies.
  const child = spawn(process.execPath, [built('main.js')], {
    cwd: dirname(built('main.js')),
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await urlOf(child);
    await fetch(`${url}/desk/command`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ conversation: 'C0NET', text: '5061' }),
    });
    await answered(url);
    return millisecondsSince(start);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}

async function urlOf(child: ChildProcess): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  let said = '';
  for (;;) {
    const [chunk] = await once(child.stdout!, 'data', { signal });
    said += chunk;
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (url) return url;
  }
}

/** Listens to changes, as the page does, until the answer stands. */
async function answered(url: string): Promise<void> {
  const changes = await fetch(`${url}/desk/changes`, { signal: AbortSignal.timeout(patience) });
  for await (const _ of changes.body!) {
    const { messages } = (await (await fetch(`${url}/desk/state`)).json()) as {
      messages: readonly { readonly command?: string; readonly text: string }[];
    };
    if (messages.some(({ command, text }) => command === '5061' && text.startsWith('5061'))) return;
  }
  throw new Error('the workspace ended before it answered');
}

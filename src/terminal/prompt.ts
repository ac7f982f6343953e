import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Ask, Before } from '../ask.js';
import { draw } from '../presentation/terminal/draw.js';
import type { Language } from '../question/question.js';
import { openHistory } from './history.js';
import { savingLine } from './saving.js';
import { screenOf } from './screen.js';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** For questions that show no language. */
  readonly language?: Language | undefined;
}

const greeting = 'Ask in English or Korean, for example: mediation ports · 중재 서버 포트. To end: exit, or Ctrl-D.\n';

/** Asks and answers until the input ends or says `exit`; each question may follow up on the one before. */
export async function runPrompt(ask: Ask, { input, output }: Streams, options: Options = {}): Promise<void> {
  const { env = process.env, language } = options;
  const interactive = isTerminal(input) && isTerminal(output);
  const history = interactive ? openHistory(env) : undefined;
  const lines = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    history: history?.earlier ?? [],
    removeHistoryDuplicates: true,
    prompt: 'sfbport› ',
  });
  const converse = conversation(ask, language);

  lines.on('line', (line) => {
    const text = line.trim();
    if (text === 'exit' || text === 'quit') {
      lines.close();
      return;
    }
    if (text !== '') {
      history?.add(text);
      const reply = converse(text);
      const saving = savingLine(reply);
      output.write(`${draw(reply.document, screenOf(output, env))}\n${saving && `\n${saving}\n`}\n`);
    }
    if (interactive) lines.prompt();
  });
  // The first Ctrl-C takes back what was typed, as in a shell; on an empty line it ends.
  lines.on('SIGINT', () => {
    if (lines.line === '') {
      lines.close();
      return;
    }
    output.write('\n');
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    lines.prompt();
  });

  if (interactive) {
    output.write(greeting);
    lines.prompt();
  }
  await once(lines, 'close');
  if (interactive) output.write('\n');
}

/** Keeps what the talk goes on from, so that “and for Director?” has something to follow. */
function conversation(ask: Ask, fallback: Language | undefined): (text: string) => ReturnType<Ask> {
  let before: Before = fallback ? { language: fallback } : {};
  return (text) => {
    const reply = ask(text, before);
    const { key, language, follow } = reply;
    if (follow !== 'before') before = follow === 'this' ? { key, language } : { language };
    return reply;
  };
}

function isTerminal(stream: NodeJS.ReadableStream | NodeJS.WritableStream): boolean {
  return (stream as Partial<NodeJS.WriteStream>).isTTY === true;
}

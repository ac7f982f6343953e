import { once } from 'node:events';
import type { Ask } from '../ask.js';
import { toRecord } from '../presentation/record.js';
import type { Language } from '../question/question.js';
import { readBatchLine, type UnreadableLine } from './batch-line.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';
import { readLines } from './lines.js';

const longestLine = 1_000_000;

/** Answers a stream of questions, one JSON line each, in order, each as soon as it is ready. Empty lines are passed over. */
export async function askBatch(language: Language | undefined, { input, output, ask: start }: Host): Promise<number> {
  const ask = start();
  let unreadable = 0;
  for await (const line of readLines(input, longestLine)) {
    if (line?.trim() === '') continue;
    const record = line === undefined ? tooLong : answerLine(line, ask, language);
    if ('error' in record) unreadable += 1;
    if (!output.write(`${JSON.stringify(record)}\n`)) await once(output, 'drain');
  }
  return unreadable === 0 ? exitCode.answered : exitCode.failed;
}

const tooLong: UnreadableLine = {
  error: `this line is longer than ${longestLine} characters; ask one question a line`,
};

function answerLine(line: string, ask: Ask, language: Language | undefined): object {
  const question = readBatchLine(line);
  if ('error' in question) return question;
  const { id, text, thread } = question;
  try {
    return toRecord(ask(text, { thread, ...(language ? { language } : {}) }), { id, text });
  } catch (error) {
    // A bug of ours must not cost the answers of the lines behind it.
    return { ...(id === undefined ? {} : { id }), error: `this question could not be answered: ${String(error)}` };
  }
}

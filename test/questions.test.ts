import { createAsk } from '../src/ask.js';
import { loadCatalog } from '../src/catalog/load.js';
import { toRecord } from '../src/presentation/record.js';
import { faultsOf, questionFiles } from './support/question-file.js';

const ask = createAsk(loadCatalog({}));

describe.each(questionFiles())('%s', (_file, questions) => {
  test.each(questions.map((question) => [titleOf(question), question] as const))('%s', (_title, question) => {
    const reply = ask(question.ask, { thread: question.thread ?? [] });
    expect(
      faultsOf(question, reply, toRecord(reply, { text: question.ask }) as unknown as Record<string, unknown>),
    ).toEqual([]);
  });
});

function titleOf({ ask: text, thread }: { readonly ask: string; readonly thread?: readonly string[] }): string {
  return [...(thread ?? []), text].map((each) => each.slice(0, 80)).join(' ⏎ ');
}

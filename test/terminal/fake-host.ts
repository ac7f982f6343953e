import { PassThrough, Readable } from 'node:stream';
import type { Ask, Before } from '../../src/ask';
import { describe as toDocument } from '../../src/presentation/describe';
import type { Host } from '../../src/terminal/host';
import { answers } from '../support/answers';

export interface FakeHost {
  readonly host: Host;
  readonly asked: { readonly text: string; readonly before: Before | undefined }[];
  printed(): string;
  complained(): string;
}

/** Knows the prepared answers by name (`mediation`, `port-22`), and `thanks` for all else. Breaks over `boom`. */
export function createFakeHost(input: string | readonly (string | Buffer)[] = '', given: Partial<Host> = {}): FakeHost {
  const asked: FakeHost['asked'] = [];
  const output = new PassThrough();
  const errors = new PassThrough();
  const ask: Ask = (text, before) => {
    asked.push({ text, before });
    if (text === 'boom') throw new Error('a bug');
    const language = /[가-힣]/.test(text) ? 'ko' : (before?.language ?? 'en');
    const answer = (answers[text] ?? answers.thanks)!(language);
    return {
      answer,
      document: toDocument(answer),
      language,
      key: answer.kind === 'not-understood' ? '' : `key of ${text}`,
      follow: answer.kind === 'not-understood' ? 'before' : answer.kind === 'not-found' ? 'none' : 'this',
    };
  };
  const host: Host = {
    input: Readable.from(typeof input === 'string' ? [input] : input, { objectMode: true }),
    output,
    errors,
    env: {},
    version: '1.2.3',
    ask: () => ask,
    explain: () => (text, language) => ask(text, { language }),
    replyTo: () => {
      throw new Error('this test has no catalog');
    },
    catalog: () => {
      throw new Error('this test has no catalog');
    },
    catalogIsStale: () => false,
    settingProblems: () => [],
    checkDatabase: async () => undefined,
    migrate: async () => ({ from: 1, to: 1 }),
    unanswered: async () => ({ counts: [] }),
    checkSlack: async () => [],
    ...given,
  };
  return { host, asked, printed: () => String(output.read() ?? ''), complained: () => String(errors.read() ?? '') };
}

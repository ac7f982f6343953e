import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe as put } from '../../src/presentation/describe';
import { answers } from '../support/answers';
import { printDocument } from '../support/print-document';

const languages = ['en', 'ko'] as const;

describe.each(Object.keys(answers))('the answer to %s', (name) => {
  test.each(languages)('in %s', (language) => {
    const printed = printDocument(put(answers[name]!(language)));
    const golden = join(__dirname, '..', 'golden', 'describe', `${name}.${language}.txt`);
    if (process.env.UPDATE === '1') {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, printed);
    }
    if (!existsSync(golden)) throw new Error(`no golden for ${name}.${language}: read it, then keep it with UPDATE=1`);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
  });
});

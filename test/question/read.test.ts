import { loadCatalog } from '../../src/catalog/load.js';
import { createReader } from '../../src/question/read.js';

const read = createReader(loadCatalog({}));

test('what is not read of a long text is said', () => {
  const { assumptions } = read(`ports of mediation ${'please '.repeat(300)} and 5061`, undefined, 'en');
  expect(assumptions.at(-1)).toMatchObject({ kind: 'unread' });
});

test.each(['', '   '])('an empty text asks how to ask', (text) => {
  expect(read(text, undefined, 'ko')).toMatchObject({ kind: 'help', language: 'ko' });
});

import { createCatalog } from '../../src/catalog/catalog.js';
import { loadCatalog, readWritten } from '../../src/catalog/load.js';
import { createReader } from '../../src/question/read.js';

const read = createReader(loadCatalog({}));

test('what is not read of a long text is said', () => {
  const { assumptions } = read(`ports of mediation ${'please '.repeat(300)} and 5061`, undefined, 'en');
  expect(assumptions.at(-1)).toMatchObject({ kind: 'unread' });
});

test.each(['', '   '])('an empty text asks how to ask', (text) => {
  expect(read(text, undefined, 'ko')).toMatchObject({ kind: 'help', language: 'ko' });
});

test.each([
  [['mediation'], 'not-understood'],
  [[], 'requirements'],
])('which names are words of ordinary talk too is told by the catalog: %j', (everydayNames, kind) => {
  const data = readWritten();
  const products = data.products.map((product) => ({ ...product, everydayNames }));
  const reads = createReader(createCatalog({ ...data, products }));
  for (const text of ['mediation between the parties failed', 'mediations between the parties failed'])
    expect([text, reads(text, undefined, 'en').kind]).toEqual([text, kind]);
  expect(reads('mediation ports', undefined, 'en').kind).toBe('requirements');
});

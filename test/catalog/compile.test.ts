import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/catalog/compile';
import { readWritten } from '../../src/catalog/load';
import { temporaryDirectory } from '../support/temporary-directory';

test('writes what the bot starts from, and the schema for editors', () => {
  const into = temporaryDirectory({});
  expect(compile(into)).toEqual([]);
  expect(JSON.parse(readFileSync(join(into, 'catalog.json'), 'utf8'))).toEqual(readWritten());
  expect(JSON.parse(readFileSync(join(into, 'catalog.schema.json'), 'utf8'))).toHaveProperty('$defs.roles');
});

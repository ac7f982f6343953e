// Run by `npm run build`, beside the compiled code: checks catalog/ and writes what the bot starts from.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogError } from './catalog-error.js';
import { catalogJsonSchema } from './json-schema.js';
import { readWritten } from './load.js';

/** Writes catalog.json and catalog.schema.json into the directory; returns what stands in the way, if anything. */
export function compile(into: string): readonly string[] {
  try {
    writeFileSync(join(into, 'catalog.json'), JSON.stringify(readWritten()));
    writeFileSync(join(into, 'catalog.schema.json'), JSON.stringify(catalogJsonSchema(), undefined, 2));
    return [];
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
}

if (require.main === module) {
  const problems = compile(join(__dirname, '..'));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 2 : 0;
}

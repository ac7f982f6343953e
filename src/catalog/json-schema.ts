import { z } from 'zod';
import { catalogFiles } from './files.js';

/** The JSON Schema of each file of a catalog directory, as `#/$defs/<file without .yml>`, for editors. */
export function catalogJsonSchema(): object {
  const definitions = catalogFiles.map(({ name, record, single }) => {
    const { $schema: _, ...schema } = z.toJSONSchema(single ? record : z.array(record), { io: 'input' });
    return [name.replace(/^requirements\/.*/, 'requirements').replace(/\.yml$/, ''), schema];
  });
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: Object.fromEntries(definitions) };
}

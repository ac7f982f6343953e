import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from './search';

/** What once broke something, or looks as if it would: by the name of its file. */
export function corpus(kind: Kind): readonly (readonly [name: string, text: string])[] {
  const folder = join(__dirname, '..', 'corpus', kind);
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(__dirname, '..', 'messages');

/** The messages of other people in test/messages. */
export function messagesWritten(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as { readonly message: string }[])
    .map(({ message }) => message);
}

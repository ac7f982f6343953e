import type { HoleOf } from '../support/meaning.js';
import { addressOf, type Given, gather, plainLines, unlessAny } from './values.js';

/**
 * The arguments of each call of one cmdlet, keys in lower case. PowerShell's words as about_Parsing and about_Quoting_Rules
 * describe them; variables, pipes, splatting and everything else that a shell would act on are refused.
 */
export function readCalls(text: string, cmdlet: string, known: readonly string[]): readonly Given[] {
  const calls: Given[] = [];
  let command = '';
  for (const line of plainLines(text)) {
    if (command === '' && /^\s*(#|$)/.test(line)) continue;
    command += line.replace(/(^|\s)`$/, ' ');
    if (/(^|\s)`$/.test(line)) continue;
    const [name, ...words] = wordsOf(command);
    if (name?.text.toLowerCase() !== cmdlet.toLowerCase()) throw new Error(`not ${cmdlet}: ${command}`);
    calls.push(gather(parametersOf(words), known));
    command = '';
  }
  if (command !== '') throw new Error(`the last line is continued: ${command}`);
  return calls;
}

interface Word {
  readonly text: string;
  readonly kind: 'bare' | 'quoted' | 'comma';
}

function wordsOf(command: string): readonly Word[] {
  const words: Word[] = [];
  const word =
    /\s*(?:'((?:[^']|'')*)'(?=[\s,]|$)|"([^"`$]*)"(?=[\s,]|$)|(,)|([\w.:/+=~^%-][\w.:/+=~^%@#-]*)(?=[\s,]|$))/y;
  for (const end = command.trimEnd().length; word.lastIndex < end; ) {
    const [, single, double, comma, bare] = word.exec(command) ?? [];
    if (single !== undefined) words.push({ text: single.replaceAll("''", "'"), kind: 'quoted' });
    else if (double !== undefined) words.push({ text: double, kind: 'quoted' });
    else if (comma !== undefined) words.push({ text: comma, kind: 'comma' });
    else if (bare !== undefined) words.push({ text: bare, kind: 'bare' });
    else throw new Error(`no plain words of PowerShell: ${command}`);
  }
  return words;
}

/** `-Name value`, `-Name:value` and lists with commas; a value without a name would be positional. */
function* parametersOf(words: readonly Word[]): Generator<[string, string[]]> {
  const rest = [...words];
  while (rest.length > 0) {
    const parameter = rest.shift();
    const [, key, attached] = (parameter?.kind === 'bare' && /^-([a-z]+)(?::(.*))?$/i.exec(parameter.text)) || [];
    if (key === undefined) throw new Error(`no parameter: ${parameter?.text}`);
    if (attached) rest.unshift({ text: attached, kind: 'bare' });
    const values = [value(rest.shift(), key)];
    while (rest[0]?.kind === 'comma') {
      rest.shift();
      values.push(value(rest.shift(), key));
    }
    yield [key.toLowerCase(), values];
  }
}

function value(word: Word | undefined, key: string): string {
  if (word === undefined || word.kind === 'comma' || (word.kind === 'bare' && /^-[a-z]/i.test(word.text)))
    throw new Error(`-${key} has no value`);
  return word.text;
}

/** Values of `-LocalAddress` and the like; omitted is any, as is the keyword. */
export function addressesOf(given: Given, key: string, holeOf: HoleOf): readonly string[] {
  const values = unlessAny(given.get(key) ?? [], 'any');
  return values.length === 0
    ? ['any']
    : values.map((each) => addressOf(each, ['host', 'prefix', 'mask', 'range'], holeOf));
}

import type { HoleOf } from '../support/meaning.js';
import { addressOf, type Given, gather, plainLines, unlessAny } from './values.js';

/** The arguments of each `netsh advfirewall <context> add rule`, keys in lower case; a line is read as cmd would pass it on. */
export function readAdditions(
  text: string,
  context: 'firewall' | 'consec',
  known: readonly string[],
): readonly Given[] {
  return plainLines(text)
    .filter((line) => line.trim() !== '' && !isComment(line))
    .map((line) => {
      const words = line.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
      // cmd acts on these, percent and exclamation marks even within quotes; a backslash can escape the quote after it.
      if (/[%!\\]/.test(line) || /[&|<>^();`$']/.test(line.replace(/"[^"]*"/g, '')) || line.split('"').length % 2 === 0)
        throw new Error(`cmd would not pass this on as it is: ${line}`);
      if (!new RegExp(`^netsh advfirewall ${context} add rule$`, 'i').test(words.slice(0, 5).join(' ')))
        throw new Error(`not netsh advfirewall ${context} add rule: ${line}`);
      return gather(words.slice(5).map(argument), known);
    });
}

/** `rem` and `::` are cmd's comments; redirections and pipes work even behind `rem`. */
function isComment(line: string): boolean {
  if (!/^\s*(rem(\s|$)|::)/i.test(line)) return false;
  if (/[%^&|<>]/.test(line)) throw new Error(`cmd would act on this comment: ${line}`);
  return true;
}

function argument(word: string): readonly [string, readonly string[]] {
  const [, key, value] = /^([a-z\d]+)=([^=].*)$/i.exec(word.replaceAll('"', '')) ?? [];
  if (key === undefined || value === undefined) throw new Error(`not name=value: ${word}`);
  return [key.toLowerCase(), [value]];
}

/** Values with commas between them; omitted is any, as is the keyword. */
export function listOf(given: Given, key: string): readonly string[] {
  return unlessAny(given.get(key)?.[0]?.split(',') ?? [], 'any');
}

/** The same of addresses. */
export function addressesOf(given: Given, key: string, holeOf: HoleOf): readonly string[] {
  const values = listOf(given, key);
  return values.length === 0
    ? ['any']
    : values.map((each) => addressOf(each, ['host', 'prefix', 'mask', 'range'], holeOf));
}

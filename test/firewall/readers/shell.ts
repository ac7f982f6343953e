import { plainLines, siteWord } from './values.js';

// Within double quotes a shell still acts on $, ` and \, an interactive one on ! too; unquoted, only these marks are plain.
const piece = /'([^']*)'|"([^"$`\\!]*)"|([\w.,:/=@%+-]+)|(\\\n)|(#.*|[ \t]+)|(\n)/y;

/**
 * The words of each command, as sh and bash would pass them on: quotes are taken off, lines that end in a backslash are joined.
 * Variables, patterns, redirections and second commands are refused.
 */
export function readCommands(text: string): readonly (readonly string[])[] {
  const source = plainLines(text).join('\n');
  const commands: string[][] = [[]];
  let isWithinWord = false;
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const at = piece.lastIndex;
    const [, single, double, bare, joint, blank, line] = piece.exec(source) ?? [];
    const part = single ?? double ?? bare;
    const words = commands.at(-1) ?? [];
    if (part === undefined && (joint ?? blank ?? line) === undefined)
      throw new Error(`a shell would not pass this on as it is: ${source.slice(at, at + 60)}`);
    if (isWithinWord && blank?.startsWith('#')) throw new Error('no comment, but a part of the word before it');
    if (line !== undefined) commands.push([]);
    if (part !== undefined) isWithinWord ? words.push(`${words.pop()}${part}`) : words.push(part);
    isWithinWord = part !== undefined || (joint !== undefined && isWithinWord);
  }
  return commands.filter((words) => words.length > 0);
}

/** What is to be filled in: options of these programs have no capitals, so that none of them takes it for a value or an option. */
const blank = /^--[A-Z][A-Z\d_-]*(?:-[a-z][a-z\d-]*)?$/;

/** A name as it is once somebody has put a word in place of the blank at its beginning. */
export const filledIn = (name: string): string => name.replace(/^--[A-Z][A-Z\d_-]*-(?=[a-z])/, `${siteWord}-`);

/** The options behind a command's own words: `--name value`, `--name=value`, and lists of values where the program takes lists. */
export function* optionsOf(
  words: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): Generator<readonly [string, readonly string[]]> {
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift() ?? '';
    const [, key, attached] = /^--([a-z][a-z\d-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const name = key ?? aliases[word];
    if (name === undefined) throw new Error(`no option: ${word}`);
    const values = attached === undefined ? [] : [attached];
    while (attached === undefined && rest[0] !== undefined && (!rest[0].startsWith('-') || blank.test(rest[0])))
      values.push(rest.shift() ?? '');
    yield [name, values];
  }
}

import { readablePart, unmangle } from '../unmangle.js';

/** Tickets and mails are longer than questions; more than this is a file. */
const longestMessage = 20_000;

/** Longer lines are read in parts: the time that a message takes grows with its length and no faster. */
const longestLine = 1_000;

/** The lines of a message as they are read, and what is too far down to be read. */
export function messageLines(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const part = readablePart(text, longestMessage);
  const lines = part.text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => partsOf(asCells(line)).map((each) => unmangle(each)));
  return { lines, rest: part.rest };
}

/** A table that was copied out of a sheet has tabs between its cells. */
function asCells(line: string): string {
  return (line.match(/\t/g)?.length ?? 0) < 2 ? line : line.replace(/\t/g, ' | ');
}

function partsOf(line: string): string[] {
  const parts: string[] = [];
  // Some characters become many.
  let left = line.normalize('NFKC');
  while (left.length > longestLine) {
    const { text, rest } = readablePart(left, longestLine);
    parts.push(text);
    left = rest;
  }
  return [...parts, left];
}

import type { ErrorCode } from 'yaml';

/** What the reader of YAML has against a line, with what its author has to do. */
export function withCure(code: ErrorCode, message: string, line: string): string {
  // The reader names tabs only at the top of a file.
  if (/^ *\t/.test(line)) return 'a tab stands in the indentation; write spaces';
  if (code === 'UNEXPECTED_TOKEN')
    return 'cannot be read as YAML; look here for a quote, a bracket or a colon too many';
  const cure = cures[code];
  return cure === undefined ? message : `${message.replace(/; please use .*/, '')}; ${cure}`;
}

const cures: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'close the bracket, or indent what is in it',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text with a colon in quotes, and begin the fields of a record in one column',
  DUPLICATE_KEY: 'leave one of the two',
  MISSING_CHAR: 'close it; it may begin on an earlier line',
  MULTILINE_IMPLICIT_KEY: 'write a space behind the colon',
  MULTIPLE_DOCS: 'take the line --- out',
  TAG_RESOLVE_FAILED: 'tags are not read; put the text in quotes',
};

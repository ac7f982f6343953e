/** A cell as RFC 4180 writes it: in quotes where it needs them. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would calculate at the beginning of a cell, quoted or not: full-width and small forms among it, and behind
 * characters that nobody sees and some programs drop.
 */
const calculated = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/**
 * A text that no spreadsheet calculates: behind an apostrophe where it begins like a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). Ranges such as 49152-57500 begin with a digit and stay as they are.
 */
export function inert(text: string): string {
  return calculated.test(text) ? `'${text}` : text;
}

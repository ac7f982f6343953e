import type * as wcswidth from 'simple-wcswidth';

let widths: typeof wcswidth | undefined;

/** How many columns of a terminal the text takes: two for Hangul and other wide letters, none for combining marks. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  // Loaded for the first text that is not plain ASCII.
  widths ??= require('simple-wcswidth') as typeof wcswidth;
  let width = 0;
  for (const character of text) width += character <= '~' ? 1 : Math.max(0, widths.wcwidth(character.codePointAt(0)!));
  return width;
}

/** The text with blanks behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

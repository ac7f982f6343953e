type Paint = (text: string) => string;

/** How a terminal sets parts of an answer apart. */
export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly warning: Paint;
  readonly code: Paint;
}

const plain: Paint = (text) => text;
const sgr =
  (on: number, off: number): Paint =>
  (text) =>
    text === '' ? '' : `\x1b[${on}m${text}\x1b[${off}m`;

/** No escape sequence at all: pipes, files, NO_COLOR. */
export const noColours: Colours = { bold: plain, dim: plain, warning: plain, code: plain };

/** Attributes and two of the eight colours that every terminal has, readable on light and dark. */
export const ansiColours: Colours = { bold: sgr(1, 22), dim: sgr(2, 22), warning: sgr(33, 39), code: sgr(36, 39) };

/**
 * The text with every character that a terminal would obey, or that would reorder what is read, made visible.
 * Answers echo what a person typed, and a person may paste anything.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{C}\n\u200c\u200d]|[\u2028\u2029]/gu, (character) => {
      const code = character.codePointAt(0)!;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return code === 0x7f ? '␡' : `\\u{${code.toString(16)}}`;
    });
}

/** The same, as one line. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')).trim();
}

const longestEcho = 60;

/** What the person typed, fit to be shown: one short line in quotes that it cannot break out of. */
export function echo(asked: string): string {
  const line = asked
    // Format characters can turn the reading direction of everything that follows.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[“”]/g, '"')
    .trim();
  return `“${cut(line, longestEcho) || '…'}”`;
}

/** At most so many characters, with … where something was cut off. */
export function cut(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

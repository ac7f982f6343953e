/** At most `length` characters; a cut is marked with `…` and never splits a character. */
export function cut(text: string, length: number): string {
  return cutMeasured(text, length, (character) => character);
}

/** Escaped for mrkdwn (https://docs.slack.dev/messaging/formatting-message-text#escaping): `<!channel>` pings nobody. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escaped, and at most `length` characters long *as escaped*; cut before escaping, so no entity is cut in two. */
export function cutEscaped(text: string, length: number): string {
  return cutMeasured(text, length, escaped);
}

/** The text in pieces of at most `length` characters as escaped: broken after a line, else after a word, else anywhere. */
export function pieces(text: string, length: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (escaped(rest).length > length) {
    const end = breakingPoint(rest, longestPrefix(rest, length, escaped));
    found.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).replace(/^\n/, '');
  }
  return [...found, rest].filter((piece) => piece.trim() !== '');
}

function cutMeasured(text: string, length: number, written: (character: string) => string): string {
  const all = written(text);
  return all.length <= length ? all : `${written(text.slice(0, longestPrefix(text, length - 1, written)))}…`;
}

/** How many UTF-16 units of `text` fit, counted as written, without splitting a surrogate pair. */
function longestPrefix(text: string, length: number, written: (character: string) => string): number {
  let end = 0;
  let used = 0;
  for (const character of text) {
    used += written(character).length;
    if (used > length) break;
    end += character.length;
  }
  return end;
}

function breakingPoint(text: string, end: number): number {
  const line = text.lastIndexOf('\n', end);
  if (line > 0) return line;
  const word = text.lastIndexOf(' ', end);
  return word > end / 2 ? word : end;
}

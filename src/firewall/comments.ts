/**
 * A comment that is nothing but a comment in any of the languages: one line of letters, digits, blanks and a few marks.
 * Catalog texts are anybody's; quotes, backslashes, dollars, angle brackets, semicolons and control characters never pass.
 */
export function plainComment(text: string, longest: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u2192]/g, ' to ')
    .replace(/[^A-Za-z0-9 .,:/()+_-]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.length <= longest ? plain : plain.slice(0, longest).trimEnd();
}

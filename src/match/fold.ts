/** Folds away what people vary without meaning it: case, width, spaces, hyphens, punctuation but arrows. `A/V Edge` → `avedge`. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}→↔←]+/gu, '');
}

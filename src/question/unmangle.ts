const longestText = 2000;

/** As much of a text as is read, and what is not: the time a text takes has a bound, and nothing is cut in two. */
export function readablePart(text: string, longest = longestText): { readonly text: string; readonly rest: string } {
  const part = cut(text, longest);
  // Some characters become many: an ellipsis is three.
  const grown = cut(part.text.normalize('NFKC'), longest);
  return grown.rest === '' ? part : { text: grown.text, rest: `${grown.rest} ${part.rest}`.trim() };
}

function cut(text: string, longest: number): { readonly text: string; readonly rest: string } {
  if (text.length <= longest) return { text, rest: '' };
  const head = text.slice(0, longest);
  const blank = head.search(/\s\S*$/);
  const stop = blank > 0 ? blank : head.search(/(?<![\p{L}\p{N}.:/-])[\p{L}\p{N}.:/-]*$/u);
  const end = stop > 0 ? stop : longest;
  return { text: text.slice(0, end), rest: text.slice(end).trim() };
}

/**
 * Undoes what chat programs and keyboards do to a text: entities, autolinks, mentions, code fences, smart quotes,
 * wide and invisible characters, the many arrows and dashes. Keeps case; keeps `/`, so that 10.0.0.0/24 stays what it is.
 */
export function unmangle(text: string): string {
  return (
    text
      .normalize('NFKC')
      .slice(0, longestText)
      .replace(/<(?:https?:\/\/|mailto:)[^|>]*\|([^>]*)>/g, ' $1 ')
      .replace(/<(?:https?:\/\/|mailto:)([^>]*)>/g, ' $1 ')
      .replace(/<[@#!][^>]*>/g, ' ')
      .replace(/(?<![\w/]):[a-z0-9_+'-]+:(?!\w)/gi, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\p{Cf}|\uFE0F|[\u115F\u1160]/gu, '')
      .replace(/[‘’‚′`´]/g, "'")
      .replace(/[“”„″«»]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/<[-=]+>|[↔⇔⟷⬌]|&harr;/g, ' ↔ ')
      .replace(/[-=~]+>|[→⇒➔➜➡⟶▶]|&rarr;/g, ' → ')
      .replace(/<[-=]+|[←⇐⟵]/g, ' ← ')
      .replace(/(?<=\S) > (?=\S)/g, ' → ')
      .replace(/\brange (\d{1,5}) (\d{1,5})\b/gi, 'range $1-$2')
      .replace(/(?<=^|\s)-{1,2}(?=[A-Za-z])/g, '')
      .replace(/[~∼～〜]/g, '~')
      // A line may end what the next one begins: the end of one is kept.
      .replace(/[\p{Cc}\p{Z}]+/gu, (blanks) => (/[\n\r\u2028\u2029]/.test(blanks) ? '\n' : ' '))
      .trim()
  );
}

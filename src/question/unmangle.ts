const longestText = 2000;

/**
 * Undoes what chat programs and keyboards do to a text: entities, autolinks, mentions, code fences, smart quotes,
 * wide and invisible characters, the many arrows and dashes. Reads at most the first 2,000 characters, so the time
 * a text takes has a bound. Keeps case; keeps `/`, so that 10.0.0.0/24 stays what it is.
 */
export function unmangle(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .slice(0, longestText)
    .replace(/<(?:https?:\/\/|mailto:)[^|>]*\|([^>]*)>/g, ' $1 ')
    .replace(/<(?:https?:\/\/|mailto:)([^>]*)>/g, ' $1 ')
    .replace(/<[@#!][^>]*>/g, ' ')
    .replace(/(?<![\w/]):[a-z0-9_+'-]+:(?!\w)/gi, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\p{Cf}|\uFE0F/gu, '')
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
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

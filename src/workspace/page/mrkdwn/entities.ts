/** Undoes what Slack escapes in a text. Slack knows these three and no others. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => characters[name]);
}

/** Escapes a text as Slack keeps it. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

const characters = { amp: '&', lt: '<', gt: '>' };

/** Undoes what Slack escapes in a text. Slack knows these three and no others. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => characters[name]);
}

const characters = { amp: '&', lt: '<', gt: '>' };

/** Code in a message, in which nothing is a mention. */
const code = /(```[\s\S]*?```|`[^`\n]*`)/;

/** What a person typed, as Slack keeps it: escaped, and mentions of these members by their ids. */
export function asKept(typed: string, members: readonly { readonly id: string; readonly name: string }[]): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : members.reduce(withMention, part)))
    .join('');
}

function withMention(text: string, { id, name }: { readonly id: string; readonly name: string }): string {
  const literally = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Korean particles follow a name without a space.
  return text.replace(new RegExp(`(?<![\\w@/.])@${literally}(?![\\w-])`, 'gi'), `<@${id}>`);
}

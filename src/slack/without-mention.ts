/** The text without the mention of the bot that it starts with; nothing else of the text is touched. */
export function withoutMention(text: string, botUserId: string | undefined): string {
  return text.replace(new RegExp(`^\\s*<@${botUserId}(?:\\|[^>]*)?>[\\s,:]*`), '');
}

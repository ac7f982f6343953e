/** An address that may be clicked; undefined for any other, such as `javascript:`. */
export function safeUrl(text: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(text) ? text : undefined;
}

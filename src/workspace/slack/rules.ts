/** What the rules of blocks and of modals are written with. */
export type Json = Readonly<Record<string, unknown>>;

export function rule(holds: boolean, name: string): readonly string[] {
  return holds ? [] : [name];
}

export function within(text: unknown, length: number, where: string): readonly string[] {
  return rule(typeof text === 'string' && text.trim().length > 0 && text.length <= length, `${where}: length`);
}

/** A text object where Slack takes no mrkdwn. */
export function plainText(value: unknown, length: number, where: string): readonly string[] {
  const { type, text } = asObject(value);
  return [...rule(type === 'plain_text', `${where}: plain_text only`), ...within(text, length, where)];
}

export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

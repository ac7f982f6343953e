/** No message of Slack is longer; alerts with many attachments are cut. */
const longest = 40_000;
/** Blocks in blocks in blocks: deeper there are no words. */
const deepest = 8;

/**
 * What a message says: its text; where it has none, as an alert of another app, the texts of its blocks; and what is
 * attached to it, but for the previews of links, which are other people's pages. Takes whatever Slack sends.
 */
export function messageText(message: unknown): string {
  const { text, blocks, attachments }: Readonly<Record<string, unknown>> = Object(message);
  const own = typeof text === 'string' && text.trim() !== '' ? text : textsIn(blocks, 0).join('\n');
  const attached = (Array.isArray(attachments) ? attachments : []).filter(isOwn).map(attachedText);
  return [own, ...attached].join('\n').slice(0, longest).trim();
}

function isOwn(attachment: unknown): boolean {
  const { from_url, is_share, is_msg_unfurl }: Readonly<Record<string, unknown>> = Object(attachment);
  return from_url === undefined || is_share === true || is_msg_unfurl === true;
}

/** What an attachment shows, or else its plain form. */
function attachedText(attachment: unknown): string {
  const { pretext, title, text, fields, blocks, fallback }: Readonly<Record<string, unknown>> = Object(attachment);
  const shown = [pretext, title, text].filter((each) => typeof each === 'string');
  const named = (Array.isArray(fields) ? fields : []).map((field) => {
    const { title: name, value }: Readonly<Record<string, unknown>> = Object(field);
    return [name, value].filter((each) => typeof each === 'string').join(': ');
  });
  const all = [...shown, ...named, ...textsIn(blocks, 0)].filter((each) => each !== '');
  return all.length > 0 ? all.join('\n') : typeof fallback === 'string' ? fallback : '';
}

/** Texts of blocks in their order; the pieces of one line of rich text stay one line. */
function textsIn(value: unknown, depth: number): readonly string[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, depth + 1));
  const { type, text, elements, fields, rows }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof text === 'string') return [text];
  const inner = [text, fields, elements, rows].flatMap((each) => textsIn(each, depth + 1));
  const isLine = type === 'rich_text_section' || type === 'rich_text_preformatted' || type === 'rich_text_quote';
  return isLine ? [inner.join('')] : inner;
}

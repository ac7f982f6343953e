import { unescaped } from './entities.js';
import type { Inline } from './mrkdwn.js';
import { safeUrl } from './safe-url.js';

/** Reads what stands in lines: styles, code, links, mentions. */
export function readInlines(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let rest = 0;
  for (const found of text.matchAll(markup)) {
    const inline = inlineOf(found.groups ?? {});
    if (!inline) continue;
    inlines.push(...literal(text.slice(rest, found.index)), inline);
    rest = found.index + found[0].length;
  }
  return [...inlines, ...literal(text.slice(rest))];
}

/** A style begins where no word is going on, and ends where none goes on; nothing but its own mark is not in it. */
const styled = (mark: string, name: string) =>
  String.raw`(?<![\p{L}\p{N}${mark}])${mark}(?<${name}>[^\s${mark}](?:[^\n${mark}]*[^\s${mark}])?)${mark}(?![\p{L}\p{N}${mark}])`;

const markup = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<reference>[^<>\\n]+)>',
    styled('\\*', 'bold'),
    styled('_', 'italic'),
    styled('~', 'strike'),
    // A sentence's own full stop or bracket does not belong to the address; what was escaped is one character of it.
    String.raw`(?<url>https?:\/\/(?:&amp;|&(?!amp;|lt;|gt;)|[^\s<>|&])*(?:&amp;|[^\s<>|&.,;:!?'")\]*_~]))`,
  ].join('|'),
  'gu',
);

function inlineOf({
  code,
  reference,
  bold,
  italic,
  strike,
  url,
}: Readonly<Record<string, string | undefined>>): Inline | undefined {
  if (code !== undefined) return { kind: 'code', text: unescaped(code) };
  if (reference !== undefined) return readReference(reference);
  if (bold !== undefined) return { kind: 'bold', inlines: readInlines(bold) };
  if (italic !== undefined) return { kind: 'italic', inlines: readInlines(italic) };
  if (strike !== undefined) return { kind: 'strike', inlines: readInlines(strike) };
  return linkOf(unescaped(url ?? ''), '');
}

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`; undefined for what is none of these. */
function readReference(reference: string): Inline | undefined {
  const [target = '', ...labels] = reference.split('|');
  const label = unescaped(labels.join('|'));
  const id = target.slice(1);
  switch (target[0]) {
    case '@':
      return { kind: 'user', id, text: label || id };
    case '#':
      return { kind: 'channel', id, text: label || id };
    case '!':
      return { kind: 'broadcast', text: label || `@${id.replace(/\^.*/, '')}` };
    default:
      return linkOf(unescaped(target), label);
  }
}

function linkOf(address: string, label: string): Inline | undefined {
  const url = safeUrl(address);
  return url === undefined ? undefined : { kind: 'link', url, text: label || address };
}

function literal(text: string): readonly Inline[] {
  return text === '' ? [] : [{ kind: 'text', text: unescaped(text) }];
}

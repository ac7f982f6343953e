import { unescaped } from './entities.js';
import type { MrkdwnBlock } from './mrkdwn.js';
import { readInlines } from './read-inlines.js';

/**
 * Reads Slack's markup (https://docs.slack.dev/messaging/formatting-message-text): fences first, then quotes, then what
 * stands in lines. Whatever is no markup is text; nothing is lost, and nothing throws.
 */
export function readMrkdwn(text: string): readonly MrkdwnBlock[] {
  return text.split(/```\n?((?:(?!```)[\s\S])+?)\n?```\n?/).flatMap((piece, index) => {
    if (index % 2 === 1) return [{ kind: 'fence' as const, text: unescaped(piece) }];
    return piece === '' ? [] : readLines(piece);
  });
}

function readLines(text: string): readonly MrkdwnBlock[] {
  const runs: { readonly isQuote: boolean; readonly lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [mark] = /^(?:&gt;|>) ?/.exec(line) ?? [''];
    const isQuote = mark !== '';
    const run = runs.at(-1);
    if (run?.isQuote === isQuote) run.lines.push(line.slice(mark.length));
    else runs.push({ isQuote, lines: [line.slice(mark.length)] });
  }
  return runs.map(({ isQuote, lines }) => ({
    kind: isQuote ? 'quote' : 'paragraph',
    inlines: readInlines(lines.join('\n')),
  }));
}

import type { MrkdwnElement, PlainTextElement, RawTextElement } from '@slack/types';
import { cut, cutEscaped, escaped } from './cut.js';

/** Literal text: nothing in it is formatted, expanded or pings. */
export function plain(text: string, length: number): PlainTextElement {
  return { type: 'plain_text', text: cut(text, length), emoji: false };
}

/**
 * A sentence. mrkdwn only where there is a link to click: everywhere else the stars of footnotes and the underscores of
 * names stay what they are.
 */
export function prose(text: string, length: number): PlainTextElement | MrkdwnElement {
  return hasLink(text) ? { type: 'mrkdwn', text: cutEscaped(text, length) } : plain(text, length);
}

/** Text between fences; there is none in it. */
export function fenced(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: `${fence}${escaped(text)}${fenceEnd}` };
}

/** A table's cell; Slack refuses an empty one. */
export function cell(text: string, length: number): RawTextElement {
  return { type: 'raw_text', text: cut(text, length).trim() || nothing };
}

/** Stands where there is nothing to say. */
export const nothing = '–';

const fence = '```\n';
const fenceEnd = '\n```';

/** What the fences add to a text. */
export const fenceLength = fence.length + fenceEnd.length;

function hasLink(text: string): boolean {
  return /https?:\/\//.test(text);
}

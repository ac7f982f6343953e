import { StringDecoder } from 'node:string_decoder';
import type { Language } from '../question/question.js';
import { printReply } from './ask-command.js';
import type { Host } from './host.js';

/** More is no message; reading ends here. */
const longest = 200_000;

/** Explains a message; where none is given, the one that stands on standard input. */
export async function explainMessage(
  given: string,
  { json, language }: { readonly json: boolean; readonly language: Language },
  host: Host,
): Promise<number> {
  const text = given.trim() === '' ? await wholeOf(host.input) : given;
  return printReply(host.explain()(text, language), { json, text }, host);
}

async function wholeOf(input: AsyncIterable<Buffer | string>): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : decoder.write(chunk);
    if (text.length > longest) return text;
  }
  return text + decoder.end();
}

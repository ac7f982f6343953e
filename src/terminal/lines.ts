import { StringDecoder } from 'node:string_decoder';

/** A line of a stream; `undefined` for one that was too long to keep. */
export type ReadLine = string | undefined;

/**
 * The lines of a stream, each as soon as it is complete: without line feeds, carriage returns at the end, or a byte order mark.
 * Not node:readline, which also splits at characters that JSON strings may contain (U+2028), and keeps lines of any length.
 */
export async function* readLines(input: AsyncIterable<Buffer | string>, longest: number): AsyncGenerator<ReadLine> {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let tooLong = false;
  let start = true;
  const finish = (line: string): ReadLine => {
    const kept = tooLong || line.length > longest ? undefined : line.replace(/\r$/, '');
    tooLong = false;
    return kept;
  };
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    if (start && text !== '') {
      text = text.replace(/^\ufeff/, '');
      start = false;
    }
    const lines = text.split('\n');
    lines[0] = pending + lines[0];
    pending = lines.pop() ?? '';
    for (const line of lines) yield finish(line);
    if (pending.length > longest) {
      pending = '';
      tooLong = true;
    }
  }
  pending += decoder.end();
  if (pending !== '' || tooLong) yield finish(pending);
}

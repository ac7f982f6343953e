import type { IncomingMessage } from 'node:http';

/** The body of a request; undefined when it is longer than this many bytes, and what is too much is not kept. */
export function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(size <= most ? Buffer.concat(chunks) : undefined));
    request.on('error', reject);
  });
}

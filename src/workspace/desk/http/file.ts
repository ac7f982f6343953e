import type { ServerResponse } from 'node:http';
import type { Workspace } from '../../slack/workspace.js';
import { Refusal } from '../refusal.js';
import { everyAnswer } from './headers.js';

/** Sends a shared file, to be saved and never to be shown. */
export function sendFile(id: string, { files }: Workspace, response: ServerResponse): void {
  const file = files.find((each) => each.id === id);
  if (!file) throw new Refusal(404, (words) => words.noSuchRequest);
  response
    .writeHead(200, {
      ...everyAnswer,
      'content-type': 'application/octet-stream',
      'content-length': file.bytes.length,
      'content-disposition': disposition(safeName(file.name)),
    })
    .end(file.bytes);
}

/** No folders, nothing that steers a terminal or a header, nothing hidden. */
function safeName(name: string): string {
  const safe = name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  // By characters: half of one is none that a header can hold.
  return [...safe].slice(0, 200).join('') || 'file';
}

function disposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/[%]/g, '_');
  // RFC 5987 leaves these unescaped neither.
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

import { promises } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Refusal } from '../refusal.js';
import { everyAnswer } from './headers.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** One name, no folders, no leading dot. */
const name = /^\/([\w-][\w.-]*)$/;

const notBuilt =
  'The page is not built. Run: npm run build\n페이지가 빌드되지 않았습니다. 실행하십시오: npm run build\n';

/** Sends a file of the page. Where the page is not built, says how to build it. */
export async function sendPage(folder: string, path: string, response: ServerResponse): Promise<void> {
  const [, file = ''] = path === '/' ? [path, 'index.html'] : (name.exec(path) ?? []);
  const type = types[extname(file)];
  if (type === undefined) throw new Refusal(404, (words) => words.noSuchRequest);
  const bytes = await promises.readFile(join(folder, file)).catch(() => undefined);
  if (bytes) response.writeHead(200, { ...everyAnswer, 'content-type': type }).end(bytes);
  else if (path !== '/') throw new Refusal(404, (words) => words.noSuchRequest);
  else response.writeHead(503, { ...everyAnswer, 'content-type': 'text/plain; charset=utf-8' }).end(notBuilt);
}

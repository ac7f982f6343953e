import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.js';

/**
 * Refuses what does not come from this machine's own page: another Host (a name that was made to lead to this address), another
 * Origin, and for the desk anything that another site's page causes. Ports beside this one are other sites. `pathname`
 * is what will be answered, however it was written: `/x/../desk/` is the desk.
 */
export function guard({ headers, method }: IncomingMessage, pathname: string, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, ...(port === 80 ? ['127.0.0.1', 'localhost'] : [])];
  if (!hosts.includes(headers.host ?? '')) throw new Refusal(403, (words) => words.otherHost);
  const isOurs = hosts.some((host) => headers.origin === `http://${host}`);
  const isDesk = pathname.startsWith('/desk/');
  const site = headers['sec-fetch-site'] ?? 'none';
  if (headers.origin !== undefined && !isOurs) throw new Refusal(403, (words) => words.otherOrigin);
  if (isDesk && !['same-origin', 'none'].includes(String(site))) throw new Refusal(403, (words) => words.otherOrigin);
  if (isDesk && method === 'POST' && !isOurs) throw new Refusal(403, (words) => words.otherOrigin);
}

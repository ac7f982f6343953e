import type { CustomRoute } from '@slack/bolt';
import type { Parts } from './parts.js';

/**
 * For whoever watches the bot. `GET /health`: the process lives. `GET /ready`: questions will be answered, also while the shared
 * database is away, as then each process answers by itself. `GET /metrics`: for Prometheus.
 */
export function probes(ready: () => boolean, { metrics, shares }: Pick<Parts, 'metrics' | 'shares'>): CustomRoute[] {
  const get = (path: string, handler: CustomRoute['handler']): CustomRoute => ({ path, method: 'GET', handler });
  return [
    get('/health', (_request, response) => void response.writeHead(200).end('ok\n')),
    get('/ready', async (_request, response) => {
      if (!ready()) response.writeHead(503).end('not ready\n');
      else response.writeHead(200).end((await shares()) ? 'ready\n' : 'ready, without its database\n');
    }),
    get('/metrics', async (_request, response) => {
      const { type, text } = await metrics.page();
      response.writeHead(200, { 'content-type': type }).end(text);
    }),
  ];
}

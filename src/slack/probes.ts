import type { CustomRoute } from '@slack/bolt';
import type { Parts } from './parts.js';

/**
 * For whoever watches the bot, with GET or HEAD. `/health`: the process lives. `/ready`: questions will be answered, also while
 * the shared database is away, as then each process answers by itself. `/metrics`: for Prometheus.
 */
export function probes(ready: () => boolean, { metrics, shares }: Pick<Parts, 'metrics' | 'shares'>): CustomRoute[] {
  return [
    get('/health', async () => ({ status: 200, text: 'ok\n' })),
    get('/ready', async () => {
      if (!ready()) return { status: 503, text: 'not ready\n' };
      return { status: 200, text: (await shares()) ? 'ready\n' : 'ready, without its database\n' };
    }),
    get('/metrics', async () => ({ status: 200, ...(await metrics.page(ready())) })),
  ];
}

interface ProbeAnswer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

/** What fails while it is told is told as that: Bolt would leave the rejection unhandled, which ends the process. */
function get(path: string, tell: () => Promise<ProbeAnswer>): CustomRoute {
  const failed = (): ProbeAnswer => ({ status: 500, text: 'failed\n' });
  return {
    path,
    // Load balancers ask with HEAD; Node.js leaves the body out of its answer.
    method: ['GET', 'HEAD'],
    handler: async (_request, response) => {
      const { status, text, type = 'text/plain; charset=utf-8' } = await tell().catch(failed);
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
    },
  };
}

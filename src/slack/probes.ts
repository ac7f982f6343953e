import type { CustomRoute } from '@slack/bolt';

/** `GET /health`: the process lives. `GET /ready`: questions will be answered. */
export function probes(ready: () => boolean): CustomRoute[] {
  return [
    { path: '/health', method: 'GET', handler: (_request, response) => void response.writeHead(200).end('ok\n') },
    {
      path: '/ready',
      method: 'GET',
      handler: (_request, response) => {
        const isReady = ready();
        response.writeHead(isReady ? 200 : 503).end(isReady ? 'ready\n' : 'not ready\n');
      },
    },
  ];
}

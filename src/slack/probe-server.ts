import { createServer } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import { whyNotListening } from './why-not-listening.js';

/** The probes alone, where Slack posts nothing to this process. */
export interface ProbeServer {
  /** Gives the port; rejects with a SettingsError where it cannot be had. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

export function serveProbes(routes: readonly CustomRoute[]): ProbeServer {
  const server = createServer((request, response) => {
    const [asked] = (request.url ?? '').split('?');
    const route = routes.find(({ path, method }) => path === asked && [method].flat().includes(request.method ?? ''));
    if (route) route.handler(Object.assign(request, { params: {} }), response);
    else response.writeHead(404).end();
  });
  return {
    async listen(port) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(whyNotListening(port, error)));
        server.listen(port, resolve);
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

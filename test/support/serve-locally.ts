import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens, and where: a URL without a slash at its end. */
export interface Served {
  readonly base: string;
  /** Cuts off whoever is connected still. */
  close(): Promise<void>;
}

/** Listens on a free port that only this machine reaches. */
export async function serveLocally(server: Server): Promise<Served> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

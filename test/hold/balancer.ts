import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Somewhere to send a connection to. */
export interface Backend {
  readonly port: number;
  /** It said that it is ready, when it was last asked. */
  readonly isReady: boolean;
}

/** A balancer of connections. */
export interface Balancer<B extends Backend> {
  readonly port: number;
  /** Where the connection went that came from this port. */
  backendOf(port: number): B | undefined;
  close(): Promise<void>;
}

/**
 * Gives each connection to the next backend that is ready, or where none is, to the next one; tries another only where a
 * backend did not take the connection, so that nothing is ever sent twice.
 */
export async function startBalancer<B extends Backend>(backends: () => readonly B[]): Promise<Balancer<B>> {
  const went = new Map<number, B>();
  let turn = 0;
  const server = createServer({ pauseOnConnect: true }, (client) => {
    client.on('error', () => undefined);
    const all = backends();
    turn += 1;
    const inTurn = all.map((_, index) => all[(index + turn) % all.length]!);
    const ready = inTurn.filter(({ isReady }) => isReady);
    join(client, [...ready, ...inTurn.filter((each) => !ready.includes(each))]);
  });

  const join = (client: Socket, [backend, ...others]: readonly B[]): void => {
    if (!backend) return void client.destroy();
    const from = client.remotePort!;
    const there = connect(backend.port, '127.0.0.1');
    let isJoined = false;
    there.on('error', () => (isJoined ? client.destroy() : join(client, others)));
    there.once('connect', () => {
      isJoined = true;
      went.set(from, backend);
      client.pipe(there).pipe(client);
      client.once('close', () => {
        there.destroy();
        // Ports come again.
        if (went.get(from) === backend) setTimeout(() => went.delete(from), 1_000).unref();
      });
      there.once('close', () => client.destroy());
    });
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    backendOf: (port) => went.get(port),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

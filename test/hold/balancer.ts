import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

/** Somewhere to send a request to. */
export interface Backend {
  readonly port: number;
  /** It said that it is ready, when it was last asked. */
  readonly isReady: boolean;
}

/** How one request ended. */
export type Outcome = { readonly kind: 'answered'; readonly status: number } | { readonly kind: 'late' | 'cut' };

/** A request, and what is said of it while it is on its way. */
export interface Sending<B> {
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
  /** Milliseconds. */
  readonly patience: number;
  /** It is on its way to this backend. */
  went(backend: B): void;
}

/** A balancer of requests, as a proxy before the bot is: it keeps its connections. */
export interface Balancer<B extends Backend> {
  /** Never rejects. */
  send(sending: Sending<B>): Promise<Outcome>;
  close(): void;
}

/**
 * Gives each request to the next backend that is ready, or where none is, to the next one; tries another only where a
 * backend did not take the connection, so that nothing is ever sent twice.
 */
export function createBalancer<B extends Backend>(backends: () => readonly B[]): Balancer<B> {
  const agents = new Map<B, Agent>();
  let turn = 0;
  const agentOf = (backend: B): Agent => {
    const agent = agents.get(backend) ?? new Agent({ keepAlive: true });
    agents.set(backend, agent);
    return agent;
  };
  const inTurn = (): readonly B[] => {
    const all = backends();
    turn += 1;
    const turned = all.map((_, index) => all[(index + turn) % all.length]!);
    const ready = turned.filter(({ isReady }) => isReady);
    return [...ready, ...turned.filter((each) => !ready.includes(each))];
  };
  const sendTo = ([backend, ...others]: readonly B[], sending: Sending<B>, until: number): Promise<Outcome> => {
    if (!backend) return Promise.resolve({ kind: 'cut' });
    sending.went(backend);
    return new Promise((resolve) => {
      const { path, headers, body } = sending;
      const agent = agentOf(backend);
      const outgoing = request(
        { agent, host: '127.0.0.1', port: backend.port, path, method: 'POST', headers },
        (response: IncomingMessage) => {
          response.resume();
          response.once('end', () => end({ kind: 'answered', status: response.statusCode ?? 0 }));
          response.once('error', () => end({ kind: 'cut' }));
        },
      );
      const timer = setTimeout(() => {
        end({ kind: 'late' });
        outgoing.destroy();
      }, until - Date.now());
      const end = (how: Outcome | Promise<Outcome>): void => {
        clearTimeout(timer);
        resolve(how);
      };
      outgoing.once('error', (error: NodeJS.ErrnoException) =>
        end(error.code === 'ECONNREFUSED' ? sendTo(others, sending, until) : { kind: 'cut' }),
      );
      outgoing.end(body);
    });
  };
  return {
    send: (sending) => sendTo(inTurn(), sending, Date.now() + sending.patience),
    close() {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

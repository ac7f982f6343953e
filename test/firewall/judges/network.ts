import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, run } from '../support/judge.js';

/** One attempt to reach a port, from one of the client's addresses. */
export interface Knock {
  readonly transport: 'tcp' | 'udp';
  readonly from: string;
  readonly sourcePort: number;
  readonly to: string;
  readonly port: number;
}

export interface Listening {
  readonly address: string;
  readonly transport: 'tcp' | 'udp';
  readonly ports: readonly number[];
}

/** A client and a server with a router between them; the router alone has a firewall. */
export interface Network {
  readonly onRouter: (program: string, args: readonly string[], input?: string) => ReturnType<typeof run>;
  /** Starts a program that runs until `remove`. */
  readonly startOnRouter: (program: string, args: readonly string[]) => void;
  /** Opens ports of the server. */
  readonly listen: (wanted: readonly Listening[]) => Promise<void>;
  /** Those that were answered within the patience, in milliseconds. */
  readonly answered: (knocks: readonly Knock[], patience: number) => readonly Knock[];
  readonly remove: () => void;
}

/** Three networks of their own, of which the machine that tests sees nothing, and which are gone after `remove`. */
export function createNetwork(): Network {
  const [inside, router, outside] = ['server', 'router', 'client'].map((side) => `sfbport-${process.pid}-${side}`);
  const running: ChildProcess[] = [];
  const remove = () => {
    for (const child of running) child.kill('SIGKILL');
    for (const name of [inside, router, outside]) run('ip', ['netns', 'del', `${name}`]);
  };
  const lines = [
    ...[inside, router, outside].map((name) => `ip netns add ${name}`),
    `ip link add c0 netns ${outside} type veth peer name c1 netns ${router}`,
    `ip link add s0 netns ${inside} type veth peer name s1 netns ${router}`,
    ...linkUp(outside, 'c0', ['10.1.0.5/24', '10.1.0.21/24', '2001:db8:1::5/64', '2001:db8:1::15/64']),
    ...linkUp(inside, 's0', ['10.2.0.5/24', '10.2.0.6/24', '2001:db8:2::5/64', '2001:db8:2::6/64']),
    ...linkUp(router, 'c1', ['10.1.0.1/24', '2001:db8:1::1/64']),
    ...linkUp(router, 's1', ['10.2.0.1/24', '2001:db8:2::1/64']),
    ...[`${outside} 1`, `${inside} 2`]
      .map((each) => each.split(' '))
      .flatMap(([name, net]) => [
        `ip -n ${name} route add default via 10.${net}.0.1`,
        `ip -n ${name} route add default via 2001:db8:${net}::1`,
      ]),
    `ip netns exec ${router} sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1`,
  ];
  const { code, said } = run('sh', ['-ec', lines.join('\n')]);
  if (code !== 0) {
    remove();
    throw new Error(`no network to test in: ${said}`);
  }
  return {
    onRouter: (program, args, input) => run('ip', ['netns', 'exec', `${router}`, program, ...args], input),
    startOnRouter: (program, args) => {
      running.push(spawn('ip', ['netns', 'exec', `${router}`, program, ...args], { env, stdio: 'ignore' }));
    },
    listen: (wanted) => {
      const script = join(__dirname, 'listen.mjs');
      const args = ['netns', 'exec', `${inside}`, process.execPath, script, JSON.stringify(wanted)];
      const child = spawn('ip', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      running.push(child);
      return new Promise((resolve, reject) => {
        child.stdout.once('data', () => resolve());
        child.once('exit', (status) => reject(new Error(`the listener ended with ${status}`)));
      });
    },
    answered: (knocks, patience) => {
      const script = join(__dirname, 'knock.mjs');
      const args = ['netns', 'exec', `${outside}`, process.execPath, script, JSON.stringify({ knocks, patience })];
      const knocked = run('ip', args);
      if (knocked.code !== 0) throw new Error(knocked.said);
      const answers: readonly boolean[] = JSON.parse(knocked.said);
      return knocks.filter((_, index) => answers[index]);
    },
    remove,
  };
}

/** `nodad`: an IPv6 address is otherwise not to be used for its first second. */
function linkUp(name: string | undefined, device: string, addresses: readonly string[]): readonly string[] {
  return [
    `ip -n ${name} link set lo up`,
    ...addresses.map(
      (address) => `ip -n ${name} addr add ${address} dev ${device}${address.includes(':') ? ' nodad' : ''}`,
    ),
    `ip -n ${name} link set ${device} up`,
  ];
}

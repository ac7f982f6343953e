import type { PermitDialect } from '../../../src/firewall/dialect.js';
import { firewalld } from '../../../src/firewall/dialects/firewalld.js';
import { iptables } from '../../../src/firewall/dialects/iptables.js';
import { nftables } from '../../../src/firewall/dialects/nftables.js';
import { ufw } from '../../../src/firewall/dialects/ufw.js';
import type { Rule } from '../../../src/firewall/rule.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { addresses, rule, ruleCases } from '../support/cases.js';
import { startFirewalld } from './firewalld-daemon.js';
import { judgedInNamespace } from './in-namespace.js';
import { createNetwork, type Knock, type Network } from './network.js';
import { copyUfw } from './ufw-root.js';

/** Long enough for a packet over three networks of one machine, many times over. */
const patience = { open: 5_000, shut: 500 };
const range = (first: number, last = first) => ({ first, last });

/** A rule, with the client and server that it is for, and those beside them, whom it is not for. */
interface Tried {
  readonly rule: Rule;
  readonly from: string;
  readonly otherFrom: string;
  readonly to: string;
  readonly otherTo: string;
}

const ipv4 = { from: '10.1.0.5', otherFrom: '10.1.0.21', to: '10.2.0.5', otherTo: '10.2.0.6' };
const ipv6 = { from: '2001:db8:1::5', otherFrom: '2001:db8:1::15', to: '2001:db8:2::5', otherTo: '2001:db8:2::6' };

/** No two are about the same ports, so that what one must not let through, no other does. */
const tried: readonly Tried[] = [
  {
    ...ipv4,
    rule: rule({
      from: addresses('10.1.0.4-10.1.0.20'),
      ports: ruleCases['twenty ports and ranges']![0]!.ports.filter(({ last }) => last < 8000),
    }),
  },
  {
    ...ipv4,
    rule: rule({
      transport: 'udp',
      from: addresses('10.1.0.0/28'),
      sourcePorts: [range(20_000, 29_999)],
      ports: [range(49_152, 49_200)],
    }),
  },
  {
    ...ipv6,
    rule: rule({
      family: 6,
      from: addresses('2001:db8:1::/124'),
      to: addresses('2001:db8:2::5'),
      ports: [range(443), range(5061), range(50_000, 50_039)],
    }),
  },
  {
    ...ipv6,
    rule: rule({
      family: 6,
      transport: 'udp',
      from: addresses('2001:db8:1::4-2001:db8:1::9'),
      to: addresses('2001:db8:2::5'),
      ports: [range(3478), range(51_000, 51_019)],
    }),
  },
];

/** The same with fewer ports, for programs that take their time with every line. */
const fewer = tried.map((each): Tried => ({ ...each, rule: { ...each.rule, ports: each.rule.ports.slice(-2) } }));

const portsOf = ({ ports }: Rule): readonly number[] =>
  ports.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

const neighboursOf = (rule: Rule): readonly number[] =>
  rule.ports.flatMap(({ first, last }) => [first - 1, last + 1]).filter((port) => !portsOf(rule).includes(port));

/** Every port of every rule, each time from other ports of the client: a connection that was let in before stays known. */
function allowed(tried: readonly Tried[], firstSourcePort: number): readonly Knock[] {
  return tried
    .flatMap(({ rule, from, to }) => portsOf(rule).map((port) => ({ transport: rule.transport, from, to, port })))
    .map((knock, index) => ({ ...knock, sourcePort: firstSourcePort + index }));
}

/** What is next to the rules: other ports, other senders, other servers, the other protocol. */
function beside(tried: readonly Tried[], firstSourcePort: number): readonly Knock[] {
  return tried
    .flatMap(({ rule, from, otherFrom, to, otherTo }) => {
      const { transport } = rule;
      const other = transport === 'tcp' ? 'udp' : 'tcp';
      return [
        ...neighboursOf(rule).map((port) => ({ transport, from, to, port })),
        ...portsOf(rule).flatMap((port) => [
          { transport, from: otherFrom, to, port },
          { transport, from, to: otherTo, port },
          { transport: other, from, to, port } as const,
        ]),
        ...rule.sourcePorts.flatMap(({ first, last }) =>
          [first - 1, last + 1].map((sourcePort) => ({ transport, from, to, port: rule.ports[0]!.first, sourcePort })),
        ),
      ];
    })
    .map((knock, index) => ({ sourcePort: firstSourcePort + index, ...knock }));
}

/** How an engineer works with a router of this kind. */
interface Router {
  readonly dialect: PermitDialect;
  readonly tried: readonly Tried[];
  /** Drops what passes through, but for the answers to what was let in. */
  readonly start: string;
  readonly paste: readonly [program: string, ...args: string[]];
  /** What the notes of the dialect tell to do after the lines, and after the undo. */
  readonly activate?: string;
  readonly list: string;
  readonly within?: (text: string) => string;
  readonly remove?: () => void;
}

const nftRouter: Router = {
  dialect: nftables,
  tried,
  start: `nft -f - <<'END'
table inet filter {
  chain forward {
    type filter hook forward priority filter; policy drop;
    ct state established,related accept
    tcp dport 22 accept comment "ours"
    drop
  }
}
END`,
  paste: ['nft', '-f', '-'],
  list: 'nft list ruleset',
};

const iptablesRouter: Router = {
  dialect: iptables,
  tried,
  start: ['iptables', 'ip6tables']
    .flatMap((program) => [
      `${program} -P FORWARD DROP`,
      `${program} -A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT`,
      `${program} -A FORWARD -p tcp --dport 22 -m comment --comment ours -j ACCEPT`,
      `${program} -A FORWARD -j DROP`,
    ])
    .join('\n'),
  paste: ['sh'],
  list: 'iptables-save -t filter | grep -v "^[#:]"; ip6tables-save -t filter | grep -v "^[#:]"',
};

function letsThrough(routerIn: (network: Network) => Router): void {
  let network: Network;
  let router: Router;
  beforeAll(() => {
    network = createNetwork();
    router = routerIn(network);
  });
  afterAll(() => {
    network?.remove();
    router?.remove?.();
  });

  test('exactly what the rules say, and after the undo as before', async () => {
    const { dialect, tried, start, paste, activate = '', list, within = (text) => text } = router;
    const rules = tried.map(({ rule }) => rule);
    const { text, undo } = writeRules(dialect, rules, []);
    const onRouter = (lines: string) => network.onRouter('sh', ['-e'], within(lines));
    await network.listen(listeningFor([...allowed(tried, 0), ...beside(tried, 0)]));
    expect(onRouter(start).code).toBe(0);
    const before = onRouter(list);
    expect(network.answered(allowed(tried, 20_000), patience.shut)).toEqual([]);

    expect(network.onRouter(paste[0], paste.slice(1), within(`${text}\n`)).code).toBe(0);
    expect(onRouter(activate).code).toBe(0);
    expect(network.answered(allowed(tried, 21_000), patience.open)).toEqual(allowed(tried, 21_000));
    expect(network.answered(beside(tried, 22_000), patience.shut)).toEqual([]);

    expect(onRouter(`${undo}\n${activate}`).code).toBe(0);
    expect(network.answered(allowed(tried, 23_000), patience.shut)).toEqual([]);
    expect(onRouter(list)).toEqual(before);
  });
}

/** The server listens wherever the client knocks: only the router can be why nobody answers. */
function listeningFor(knocks: readonly Knock[]) {
  const doors = new Map<string, { address: string; transport: 'tcp' | 'udp'; ports: Set<number> }>();
  for (const { to, transport, port } of knocks) {
    const key = `${transport} ${to}`;
    const door = doors.get(key) ?? { address: to, transport, ports: new Set() };
    doors.set(key, { ...door, ports: door.ports.add(port) });
  }
  return [...doors.values()].map((door) => ({ ...door, ports: [...door.ports] }));
}

judgedInNamespace(['ip', 'nft'], () => letsThrough(() => nftRouter));

judgedInNamespace(['ip', 'iptables', 'ip6tables'], () => letsThrough(() => iptablesRouter));

judgedInNamespace(['ip', 'ufw', 'iptables'], () => {
  letsThrough(() => {
    const { within, remove } = copyUfw();
    return {
      dialect: ufw,
      tried: fewer,
      start: 'ufw --force enable\nufw route deny from any to any',
      paste: ['sh'],
      // ufw rewrites its other chains as it likes.
      list: 'iptables -S ufw-user-forward; ip6tables -S ufw6-user-forward',
      within,
      remove,
    };
  });
});

judgedInNamespace(['ip', 'firewalld', 'firewall-cmd', 'dbus-daemon', 'nft'], () => {
  letsThrough((network) => ({
    dialect: firewalld,
    tried: fewer.filter(({ rule }) => rule.sourcePorts.length === 0),
    paste: ['sh'],
    activate: 'firewall-cmd --check-config\nfirewall-cmd --reload',
    list: 'nft list ruleset',
    ...startFirewalld(network),
  }));
});

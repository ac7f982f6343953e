import { createAsk } from '../../../src/ask.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import { judgedInNamespace } from './in-namespace.js';
import { createNetwork, type Knock } from './network.js';

// From the words of a question to connections through a router: what the Front End may open to the Mediation Server passes,
// what is next to it does not.
const [frontEnd, stranger, mediation, otherServer] = ['10.1.0.5', '10.1.0.21', '10.2.0.5', '10.2.0.6'] as const;
const question = (dialect: string) => `${dialect} for front end 10.1.0.0/28 to mediation ${mediation}`;

const knock = (parts: Partial<Knock>): Knock => ({
  transport: 'tcp',
  from: frontEnd,
  sourcePort: 50_000,
  to: mediation,
  port: 5070,
  ...parts,
});
const media = [49_152, 53_000, 57_500];

/** S47 and S50: SIP on 5070. S40: media from a server's own range to the other's. */
const needed = [
  knock({}),
  knock({ sourcePort: 20_000 }),
  ...(['tcp', 'udp'] as const).flatMap((transport) => media.map((port) => knock({ transport, port }))),
];
const besideIt = [
  ...[5069, 5071, 5067, 5068, 5061, 49_151, 57_501].map((port) => knock({ port })),
  knock({ transport: 'udp' }),
  knock({ from: stranger }),
  knock({ to: otherServer }),
  ...(['tcp', 'udp'] as const).flatMap((transport) => [
    knock({ transport, port: 53_000, sourcePort: 20_000 }),
    knock({ transport, port: 53_000, from: stranger }),
  ]),
];

const routers = {
  nftables: {
    start: `nft -f - <<'END'
table inet filter {
  chain forward {
    type filter hook forward priority filter; policy drop;
    ct state established,related accept
  }
}
END`,
    paste: ['nft', '-f', '-'],
    list: 'nft list ruleset',
  },
  iptables: {
    start: 'iptables -P FORWARD DROP; iptables -A FORWARD -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT',
    paste: ['sh', '-e'],
    list: 'iptables -S FORWARD',
  },
} as const;

for (const [dialect, { start, paste, list }] of Object.entries(routers))
  judgedInNamespace(['ip', paste[0], dialect === 'iptables' ? 'iptables' : 'nft'], () => {
    test(`${question(dialect)}: every port of the rows passes, and nothing else`, async () => {
      const { answer } = createAsk(loadCatalog({}))(question(dialect));
      const snippet = answer.kind === 'rules' ? answer.snippet : undefined;
      if (!snippet) throw new Error('the question gave no snippet');
      const network = createNetwork();
      try {
        const onRouter = (lines: string) => network.onRouter('sh', ['-e'], lines);
        // From other ports each time: a connection that was let in before stays known.
        const later = (knocks: readonly Knock[], round: number) =>
          knocks.map((each, index) => ({ ...each, sourcePort: each.sourcePort + 100 * round + index }));
        await network.listen(doorsOf([...needed, ...besideIt]));
        expect(onRouter(start).code).toBe(0);
        const before = onRouter(list);
        expect(network.answered(later(needed, 1), 500)).toEqual([]);

        expect(network.onRouter(paste[0], paste.slice(1), `${snippet.text}\n`).code).toBe(0);
        expect(network.answered(later(needed, 2), 5_000)).toEqual(later(needed, 2));
        expect(network.answered(later(besideIt, 2), 500)).toEqual([]);

        expect(onRouter(snippet.undo).code).toBe(0);
        expect(network.answered(later(needed, 3), 500)).toEqual([]);
        expect(onRouter(list)).toEqual(before);
      } finally {
        network.remove();
      }
    });
  });

/** The server listens wherever the client knocks: only the router can be why nobody answers. */
function doorsOf(knocks: readonly Knock[]) {
  return [
    ...new Map(
      knocks.map(({ to, transport, port }) => [
        `${to} ${transport} ${port}`,
        { address: to, transport, ports: [port] },
      ]),
    ).values(),
  ];
}

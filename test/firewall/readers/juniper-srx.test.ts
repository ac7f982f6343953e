import { readJuniperSrx } from './juniper-srx.js';

const read = (text: string) => readJuniperSrx(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const policy = 'set security policies from-zone trust to-zone @@DMZ@@ policy sfb-1';
const snippet = [
  '# S47: SIP from the Front End; delete security',
  'set security address-book global address sfb-fe 10.1.0.0/16',
  'set security address-book global address sfb-range range-address 10.3.0.5 to 10.3.0.9',
  'set security address-book global address-set sfb-from address sfb-fe',
  'set security address-book global address-set sfb-from address sfb-range',
  'set security address-book global address sfb-med 10.2.0.5/32',
  'set applications application sfb-5070 protocol tcp destination-port 5070-5071',
  'set applications application sfb-5070 description "S47"',
  `${policy} description "S47: SIP; delete"`,
  `${policy} match source-address sfb-from destination-address sfb-med`,
  `${policy} match application sfb-5070`,
  `${policy} then permit`,
  'insert security policies from-zone trust to-zone @@DMZ@@ policy sfb-1 before policy @@DENY@@',
].join('\n');

test('reads a policy and its objects', () => {
  expect(read(snippet)).toEqual([
    {
      name: 'sfb-1',
      from: ['10.1.0.0/16', '10.3.0.5-10.3.0.9'],
      to: ['10.2.0.5'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [[5070, 5071]],
    },
  ]);
});

test('reads holes, source ports and any', () => {
  const text = snippet
    .replace('10.2.0.5/32', '@@MEDIATION@@')
    .replace('protocol tcp', 'protocol udp source-port 1024-65535');
  expect(read(text)[0]).toMatchObject({ to: ['?MEDIATION'], sourcePorts: [[1024, 65535]], ports: [[5070, 5071]] });
  const lines = snippet
    .split('\n')
    .filter((line) => !/address sfb-(fe|range|from)/.test(line) && !/address-set sfb-from/.test(line));
  expect(
    read(
      [
        ...lines.slice(0, -2),
        `${policy} match source-address any destination-address sfb-med`,
        ...lines.slice(-2),
      ].join('\n'),
    )[0]?.from,
  ).toEqual(['any']);
});

test.each([
  ['a range of IPv6', snippet.replace('10.3.0.5 to 10.3.0.9', '2001:db8::5 to 2001:db8::9')],
  ['a delete', `${snippet}\ndelete security policies`],
  ['a default policy', `${snippet}\nset security policies default-policy permit-all`],
  ['an attachment', `${snippet}\nset security address-book X attach zone trust`],
  ['a missing match', snippet.replace(/.*match application.*\n/, '')],
  ['no action', snippet.replace(/.*then permit\n/, '')],
  ['a deny', snippet.replace('then permit', 'then deny')],
  ['an unknown object', snippet.replace('destination-address sfb-med', 'destination-address other')],
  ['an unused object', `${snippet}\nset security address-book global address unused 10.9.0.0/16`],
  ['an object that is changed', `${snippet}\nset security address-book global address sfb-med 10.9.0.0/16`],
  ['a port that is replaced', `${snippet}\nset applications application sfb-5070 destination-port 5072`],
  [
    'ports in a line of their own',
    snippet.replace(' destination-port', '\nset applications application sfb-5070 destination-port'),
  ],
  ['no ports', snippet.replace(' destination-port 5070-5071', '')],
  ['a vendor application', snippet.replace('application sfb-5070', 'application junos-sip')],
  ['a move of another policy', snippet.replace('policy sfb-1 before', 'policy other before')],
  ['a comment within a line', snippet.replace('then permit', 'then permit # S47')],
  ['quotes that do not close', snippet.replace('delete"', 'delete')],
  ['a description of several words', snippet.replace('"S47: SIP; delete"', 'S47 SIP')],
  ['host bits', snippet.replace('10.1.0.0/16', '10.1.0.5/16')],
  ['a commit', `${snippet}\ncommit`],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

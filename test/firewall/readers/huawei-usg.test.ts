import { readHuaweiUsg } from './huawei-usg.js';

const read = (text: string) => readHuaweiUsg(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const rule = [
  'system-view',
  'security-policy',
  ' rule name sfb-1',
  '  description S47: SIP from the Front End',
  '  source-zone trust',
  '  destination-zone dmz',
  '  source-address 10.1.0.0 mask 255.255.0.0',
  '  source-address range 10.3.0.5 10.3.0.9',
  '  destination-address 10.2.0.5 32',
  '  service protocol tcp destination-port 5070 5072 to 5080',
  '  action permit',
  '  quit',
  ' rule move sfb-1 before @@DENY@@',
].join('\n');

test('reads a rule', () => {
  expect(read(rule)).toEqual([
    {
      name: 'sfb-1',
      from: ['10.1.0.0/16', '10.3.0.5-10.3.0.9'],
      to: ['10.2.0.5'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [
        [5070, 5070],
        [5072, 5080],
      ],
    },
  ]);
});

test('reads sets, wildcards, IPv6 and holes', () => {
  const sets = [
    'system-view',
    'ip address-set FE type object',
    ' address 0 10.1.0.0 0.0.255.255',
    ' address 1 10.3.0.7 mask 32',
    ' quit',
    'ip service-set SIP type object',
    ' service 0 protocol udp source-port 1024 to 65535 destination-port 5070',
    ' quit',
  ].join('\n');
  const text = rule
    .replace('system-view', sets)
    .replace('10.1.0.0 mask 255.255.0.0', 'address-set FE')
    .replace(/service protocol .*/, 'service SIP')
    .replace('10.2.0.5 32', '@@MEDIATION@@')
    .replace('  description', '  disable\n  description');
  expect(read(text)[0]).toMatchObject({
    from: ['10.1.0.0/16', '10.3.0.7', '10.3.0.5-10.3.0.9'],
    to: ['?MEDIATION'],
    transport: 'udp',
    sourcePorts: [[1024, 65535]],
  });
  const v6 = rule.replace(/source-address range.*\n/, '').replace('10.1.0.0 mask 255.255.0.0', '2001:db8:: 64');
  expect(read(v6.replace('10.2.0.5 32', '2001:db8::5 128'))[0]?.from).toEqual(['2001:db8::/64']);
});

test('reports any where an end is left out', () => {
  expect(read(rule.replace(/source-address.*\n/g, ''))[0]?.from).toEqual(['any']);
});

test.each([
  ['a delete', rule.replace('  quit', '  undo action')],
  ['a default policy', rule.replace(' rule move sfb-1 before @@DENY@@', 'default action permit')],
  ['no action', rule.replace('  action permit\n', '')],
  ['a deny', rule.replace('permit', 'deny')],
  ['a mask without its word', rule.replace('mask 255.255.0.0', '255.255.0.0')],
  ['any service', rule.replace(/ +service.*\n/, '')],
  ['a hole in a rule that is on', rule.replace('10.2.0.5 32', '@@MEDIATION@@')],
  ['a hole for a zone in a rule that is on', rule.replace('trust', '@@INSIDE@@')],
  ['a rule that is off for no reason', rule.replace('  description', '  disable\n  description')],
  ['a permission that comes first', rule.replace('  source-zone', '  action permit\n  source-zone')],
  ['one zone', rule.replace(/ +source-zone.*\n/, '')],
  ['any zone', rule.replace('trust', 'any')],
  ['an unknown set', rule.replace('10.2.0.5 32', 'address-set X')],
  [
    'an unused set',
    rule.replace('security-policy', 'ip address-set X type object\naddress 10.1.0.0 16\nquit\nsecurity-policy'),
  ],
  ['a move of another rule', rule.replace('move sfb-1', 'move other')],
  ['a rule inside of a rule', rule.replace('  quit\n rule move', ' rule move')],
  ['a comment of another language', `! here\n${rule}`],
  ['an unknown word', rule.replace('action permit', 'profile av default')],
  ['65 ports', rule.replace('5070 5072', Array.from({ length: 65 }, (_, port) => port).join(' '))],
  ['two families', rule.replace('10.2.0.5 32', '2001:db8::5 128')],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

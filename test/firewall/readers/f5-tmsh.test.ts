import { readF5Tmsh } from './f5-tmsh.js';

const read = (text: string) => readF5Tmsh(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const profile = 'create ltm profile fastl4 sip-l4 defaults-from fastL4 idle-timeout 1800';
const monitor = 'create ltm monitor tcp sip-tcp { defaults-from tcp interval 5 timeout 16 }';
const persistence = 'create ltm persistence source-addr sip-source defaults-from source_addr timeout 1800';
const pool =
  'create ltm pool sip members add { 10.2.0.11:5061 10.2.0.12:5061 { address 10.2.0.12 } } monitor sip-tcp description "SIP to the pool"';
const virtual =
  'create ltm virtual sip-1 destination 10.2.0.10:5061 ip-protocol tcp mask 255.255.255.255 source 10.1.0.0/16 pool sip profiles add { sip-l4 } persist replace-all-with { sip-source { default yes } } source-address-translation { type automap }';
const all = ['# SIP', profile, monitor, persistence, pool, virtual].join('\n');
const more = virtual.replace('sip-1', 'sip-2').replace('10.1.0.0/16', '10.3.0.7/32');
const sip = {
  virtual: ['10.2.0.10'],
  servers: ['10.2.0.11', '10.2.0.12'],
  clients: ['10.1.0.0/16'],
  port: 5061,
  serverPort: 5061,
  name: 'sip-1',
};

test('reads a pool and its virtual servers, one for each network of clients', () => {
  expect(read(`${all}\n${more}`)).toEqual([sip, { ...sip, clients: ['10.3.0.7'], name: 'sip-2' }]);
});

test('reads braces over several lines, what is built in, and the command of a shell', () => {
  const spread =
    'create ltm pool sip {\n  members replace-all-with {\n    10.2.0.11:5061\n    10.2.0.12:5061\n  }\n  monitor /Common/tcp\n}';
  const plain = virtual.replace('sip-l4', '/Common/fastL4 { }').replace('sip-source', 'source_addr');
  expect(read(`${spread}\n${plain}`)).toEqual([sip]);
  expect(read(all.replaceAll('create ltm', 'tmsh create ltm'))).toEqual([sip]);
  expect(read(`${spread}\n${plain.replace(/profiles add \{.*?\} \} /, '')}`)).toEqual([sip]);
});

test('sees that an omitted source, and a network of everything, let anybody in', () => {
  expect(read(all.replace('source 10.1.0.0/16 ', ''))).toEqual([{ ...sip, clients: ['any'] }]);
  expect(read(all.replace('10.1.0.0/16', '0.0.0.0/0'))).toEqual([{ ...sip, clients: ['any'] }]);
});

test('reads IPv6, holes and every address', () => {
  const v6 = all
    .replace('10.2.0.10:', '2001:db8:2::10.')
    .replace('255.255.255.255', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff')
    .replace('10.2.0.11:', '2001:db8:2::11.')
    .replace('10.2.0.12:', '2001:db8:2::12.')
    .replace('10.2.0.12', '2001:db8:2::12')
    .replace('10.1.0.0/16', '2001:db8:1::/64');
  expect(read(v6)).toMatchObject([
    { virtual: ['2001:db8:2::10'], servers: ['2001:db8:2::11', '2001:db8:2::12'], clients: ['2001:db8:1::/64'] },
  ]);
  expect(read(all.replace('10.2.0.10', '@@VIP@@').replaceAll('10.2.0.12', '@@FE@@'))).toMatchObject([
    { virtual: ['?VIP'], servers: ['10.2.0.11', '?FE'] },
  ]);
  expect(read(all.replace('10.2.0.10', '0.0.0.0'))).toMatchObject([{ virtual: ['any'] }]);
  expect(read(all.replaceAll(/(1[12]):5061/g, '$1:444'))).toMatchObject([{ serverPort: 444 }]);
});

test('takes a name that leaves room for a word', () => {
  expect(read(all.replaceAll('sip-l4', 'sip-@@SITE@@-l4'))).toEqual([sip]);
});

test.each([
  ['a delete', `${all}\ndelete ltm virtual old`, /no creation/],
  ['a change', all.replace('create ltm pool', 'modify ltm pool'), /no creation/],
  ['a change of the system', `${all}\nsave sys config`, /no creation/],
  ['an rule of its own language', 'create ltm rule x { }', /no creation/],
  ['lines for two prompts', all.replace('create', 'tmsh create'), /in one paste/],
  ['the history of a shell', all.replace('sip-l4 defaults', '!sip defaults'), /not taken/],
  ['every protocol', all.replace('ip-protocol tcp ', ''), /every protocol/],
  ['UDP', all.replace('ip-protocol tcp', 'ip-protocol udp'), /not as it must be in sip-1/],
  ['no destination', all.replace('destination 10.2.0.10:5061 ', ''), /needs one word: destination/],
  ['every port', all.replace('10.2.0.10:5061', '10.2.0.10:0'), /every port/],
  ['every port by name', all.replace('10.2.0.10:5061', '10.2.0.10:any'), /no port|no address/],
  ['no port', all.replace('10.2.0.10:5061', '10.2.0.10'), /no address/],
  ['a network as a destination', all.replace('255.255.255.255', '255.255.255.0'), /not as it must be/],
  ['a colon behind IPv6', all.replace('10.2.0.10:', '2001:db8:2::10:'), /no address and port/],
  ['a route domain', all.replace('10.2.0.10', '10.2.0.10%1'), /no address/],
  ['a pool that is elsewhere', all.replace('pool sip profiles', 'pool web profiles'), /there is no pool web/],
  ['a pool that comes later', [profile, monitor, persistence, virtual, pool].join('\n'), /there is no pool sip/],
  ['no pool', all.replace('pool sip profiles', 'profiles'), /needs one word: pool/],
  ['a pool that nothing uses', all.replace(virtual, ''), /nothing uses the profile/],
  ['a profile that nothing uses', all.replace('sip-l4 }', 'fastL4 }'), /nothing uses the profile fastl4 sip-l4/],
  ['the same name twice', `${all}\n${virtual}`, /same name twice/],
  ['the same place twice', `${all}\n${virtual.replace('sip-1', 'sip-2')}`, /two virtual servers/],
  ['HTTP', all.replace('{ sip-l4 }', '{ http tcp }'), /not one name/],
  ['TLS that ends here', all.replace('{ sip-l4 }', '{ clientssl { context clientside } }'), /not one name/],
  ['TLS by its name alone', all.replace('{ sip-l4 }', '{ clientssl }'), /there is no profile fastl4 clientssl/],
  ['no affinity', all.replace(/persist replace-all-with \{.*?\} \} /, ''), /no list in braces/],
  [
    'packets without a connection',
    all.replace('idle-timeout', 'loose-initialization enabled idle-timeout'),
    /unknown of a/,
  ],
  ['forwarding', all.replace('ip-protocol', 'ip-forward ip-protocol'), /unknown of a virtual: ip-forward/],
  [
    'no members',
    all.replace('members add { 10.2.0.11:5061 10.2.0.12:5061 { address 10.2.0.12 } } ', ''),
    /without members/,
  ],
  ['another port of the other server', all.replace('12:5061', '12:5062'), /several ports/],
  ['another address than its name', all.replace('address 10.2.0.12', 'address 10.2.0.13'), /unknown of a member/],
  ['one server for two', all.replaceAll('10.2.0.12', '10.2.0.11'), /a server twice/],
  ['a member that is down', all.replace('address 10.2.0.12', 'session user-disabled'), /unknown of a member/],
  ['a name instead of an address', all.replaceAll('10.2.0.12', 'fe2.example.com'), /no address/],
  ['an unknown monitor', all.replace('monitor sip-tcp', 'monitor https'), /there is no monitor tcp https/],
  ['IPv4 clients of an IPv6 address', all.replace('10.2.0.10:', '2001:db8:2::10.'), /IPv4 and IPv6/],
  ['a second command', `${all}; reboot`, /not taken/],
  ['a comment behind a command', `${all} # SIP`, /not taken/],
  ['a comment of another language', `! SIP\n${all}`, /not taken/],
  ['a quote within a description', all.replace('SIP to', 'SIP" to'), /not taken/],
  ['braces without blanks', all.replace('{ sip-l4 }', '{sip-l4}'), /braces stand alone/],
  ['an open brace', all.replace('automap }', 'automap'), /does not close/],
  ['an option twice', all.replace('ip-protocol tcp', 'ip-protocol tcp ip-protocol tcp'), /given twice/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

import { readNetscaler } from './netscaler.js';

const read = (text: string) => readNetscaler(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const all = `# SIP
add serviceGroup sip-pool TCP -cltTimeout 1800 -svrTimeout 1800 -comment "SIP to the pool"
bind serviceGroup sip-pool 10.2.0.11 5061
bind serviceGroup sip-pool 10.2.0.12 5061
bind serviceGroup sip-pool -monitorName tcp
add lb vserver sip TCP 10.2.0.10 5061 -persistenceType SOURCEIP -timeout 30 -Listenpolicy "CLIENT.IP.SRC.IN_SUBNET(10.1.0.0/16) || CLIENT.IP.SRC.EQ(10.3.0.7)" -Listenpriority 10 -cltTimeout 1800
bind lb vserver sip sip-pool`;
const sip = {
  virtual: ['10.2.0.10'],
  servers: ['10.2.0.11', '10.2.0.12'],
  clients: ['10.1.0.0/16', '10.3.0.7'],
  port: 5061,
  serverPort: 5061,
  name: 'sip',
};
const policy = / -Listenpolicy ".*?"/;

test('reads a service group and its virtual server', () => {
  expect(read(all)).toEqual([sip]);
  expect(read(all.replaceAll(' TCP ', ' SSL_BRIDGE '))).toEqual([sip]);
  expect(read(all.replaceAll('lb vserver', 'LB vServer').replace('-persistenceType', '-PersistenceType'))).toEqual([
    sip,
  ]);
});

test('takes a name that leaves room for a word', () => {
  expect(read(all.replaceAll('sip-pool', 'sip-pool-@@SITE@@'))).toEqual([sip]);
});

test.each([
  ['no policy', all.replace(policy, '')],
  ['no policy by its name', all.replace(policy, ' -Listenpolicy NONE')],
  ['a network of everything', all.replace('10.1.0.0/16', '0.0.0.0/0').replace(/ \|\| [^"]+/, '')],
])('sees that %s lets anybody in', (_, text) => {
  expect(read(text)).toEqual([{ ...sip, clients: ['any'] }]);
});

test('reads IPv6, holes, every address and another port', () => {
  const v6 = all
    .replaceAll(/10\.2\.0\.(1\d)/g, '2001:db8:2::$1')
    .replace(policy, ' -Listenpolicy "CLIENT.IPV6.SRC.IN_SUBNET(2001:db8:1::/64)"');
  expect(read(v6)).toMatchObject([
    { virtual: ['2001:db8:2::10'], servers: ['2001:db8:2::11', '2001:db8:2::12'], clients: ['2001:db8:1::/64'] },
  ]);
  const holes = all.replace('10.2.0.10', '@@VIP@@').replace('10.2.0.12', '@@FE@@').replace('10.3.0.7', '@@X@@');
  expect(read(holes)).toMatchObject([
    { virtual: ['?VIP'], servers: ['10.2.0.11', '?FE'], clients: ['10.1.0.0/16', '?X'] },
  ]);
  expect(read(all.replace('TCP 10.2.0.10', 'TCP *').replace(policy, ''))).toMatchObject([{ virtual: ['any'] }]);
  expect(read(all.replaceAll(/(1[12]) 5061/g, '$1 444'))).toMatchObject([{ serverPort: 444 }]);
});

test.each([
  ['a delete', `${all}\nrm lb vserver old`, /no part of adding/],
  ['a change', `${all}\nset lb vserver old -timeout 2`, /no part of adding/],
  ['a change of the system', `enable ns feature lb\n${all}`, /no part of adding/],
  ['a saved configuration', `${all}\nsave ns config`, /no part of adding/],
  ['TLS that ends here', all.replaceAll(' TCP ', ' SSL '), /pass through/],
  ['HTTP', all.replace('vserver sip TCP', 'vserver sip HTTP'), /pass through/],
  ['every protocol', all.replaceAll(' TCP ', ' ANY '), /pass through/],
  ['a group of another type', all.replace('vserver sip TCP', 'vserver sip SSL_BRIDGE'), /none of its type/],
  ['every port', all.replace('10.2.0.10 5061', '10.2.0.10 *'), /no port/],
  ['no port', all.replace('10.2.0.10 5061', '10.2.0.10'), /no port/],
  ['several addresses', all.replace('5061 -persistenceType', '5061 -range 5 -persistenceType'), /unknown, or given/],
  ['no affinity', all.replace(' -persistenceType SOURCEIP', ''), /change servers/],
  ['another affinity', all.replace('SOURCEIP', 'COOKIEINSERT'), /persistencetype COOKIEINSERT/],
  ['a group that is elsewhere', all.replace('sip sip-pool', 'sip web'), /none of its type/],
  ['a group that comes later', all.replace(/^(.*\n)(.*\n)([\s\S]*)$/, '$1$3\n$2'), /there is no sip-pool/],
  ['a second group', `${all}\nadd serviceGroup b TCP\nbind lb vserver sip b`, /second one/],
  ['no group', all.replace(/\nbind lb.*/, ''), /nothing uses|several ports/],
  ['no servers', all.replaceAll(/\nbind serviceGroup \S+ 10.*/g, ''), /several ports|no servers/],
  ['a group that nothing uses', `${all}\nadd serviceGroup b TCP`, /nothing uses the group b/],
  ['the same name twice', `${all}\nadd serviceGroup sip-pool TCP`, /same name twice/],
  [
    'the same place twice',
    `${all}\n${all.split('\n').slice(-2).join('\n').replaceAll('vserver sip ', 'vserver b ')}`,
    /two virtual servers/,
  ],
  ['another port of the other server', all.replace('12 5061', '12 5062'), /several ports/],
  ['one server for two', all.replace('10.2.0.12', '10.2.0.11'), /a server twice/],
  ['a server that is off', all.replace('12 5061', '12 5061 -state DISABLED'), /unknown, or given/],
  ['a name instead of an address', all.replace('10.2.0.12', 'fe2.example.com'), /no address/],
  ['the address of the client to the server', all.replace('-svrTimeout', '-usip YES -svrTimeout'), /usip YES/],
  ['a policy of another kind', all.replace('CLIENT.IP.SRC.EQ', 'CLIENT.IP.DST.EQ'), /no address/],
  ['a policy that is turned round', all.replace('"CLIENT', '"!CLIENT'), /no address/],
  ['a policy of which all must hold', all.replace('||', '&&'), /no address/],
  ['a policy without quotes', all.replaceAll('"CLIENT', 'CLIENT').replace('7)"', '7)'), /not taken/],
  ['IPv4 clients of an IPv6 address', all.replace('10.2.0.10', '2001:db8::10'), /IPv4 and IPv6/],
  ['the IPv4 expression of IPv6', all.replace('10.1.0.0/16', '2001:db8::/64'), /IPv4 and IPv6/],
  ['a machine where a subnet is due', all.replace('EQ(10.3.0.7)', 'IN_SUBNET(10.3.0.7)'), /without its prefix/],
  ['a hole that is a network here', all.replace('EQ(10.3.0.7)', 'EQ(10.3.0.0/24)'), /no address/],
  ['an unknown option', all.replace('-timeout 30', '-backupVServer b'), /unknown, or given/],
  ['an option twice', all.replace('-timeout 30', '-timeout 30 -timeout 40'), /unknown, or given/],
  ['an option without its value', all.replace('-Listenpriority 10 -cltTimeout 1800', '-Listenpriority'), /too early/],
  ['a comment behind a command', all.replace('5061\n', '5061 # SIP\n'), /not taken/],
  ['a comment of another language', `! SIP\n${all}`, /not taken|no part/],
  ['an open quote', all.replace('pool"', 'pool'), /quotes that do not close|not taken/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

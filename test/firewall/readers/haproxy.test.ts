import { readHaproxy } from './haproxy.js';

const read = (text: string) => readHaproxy(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const front = `frontend sip
  description SIP to the pool
  mode tcp # never http
  option tcplog
  timeout client 30m
  bind 10.2.0.10:5061
  tcp-request connection reject unless { src 10.1.0.0/16 10.3.0.7 }
  default_backend pool`;
const back = `backend pool
  mode tcp
  option tcp-check
  balance source
  timeout connect 5s
  timeout server 30m
  timeout tunnel 1h
  default-server inter 5s fall 3
  server fe1 10.2.0.11:5061 check
  server fe2 10.2.0.12:5061 check inter 5s fall 3 rise 2`;
const both = `# SIP\n${front}\n\n${back}`;
const sip = {
  virtual: ['10.2.0.10'],
  servers: ['10.2.0.11', '10.2.0.12'],
  clients: ['10.1.0.0/16', '10.3.0.7'],
  port: 5061,
  serverPort: 5061,
  name: 'sip',
};
const filter = /tcp-request.*/;

test('reads a frontend and its backend', () => {
  expect(read(both)).toEqual([sip]);
});

test('takes a name that leaves room for a word', () => {
  expect(read(both.replaceAll('pool', 'pool-@@SITE@@'))).toEqual([sip]);
});

test.each([
  ['a named list', 'acl lan src 10.1.0.0/16\n  acl lan src 10.3.0.7\n  tcp-request connection reject if !lan'],
  ['what is not in braces', 'tcp-request connection reject if ! { src 10.1.0.0/16 10.3.0.7 }'],
  ['two sources', 'tcp-request connection reject unless { src 10.1.0.0/16 } || { src 10.3.0.7 }'],
  [
    'acceptance before a refusal',
    'tcp-request connection accept if { src 10.1.0.0/16 10.3.0.7 }\n  tcp-request connection reject',
  ],
])('reads clients as %s', (_, rules) => {
  expect(read(both.replace(filter, rules))).toEqual([sip]);
});

test.each([
  ['no filter', both.replace(filter, '')],
  ['acceptance that nothing follows', both.replace(filter, 'tcp-request connection accept if { src 10.1.0.0/16 }')],
  ['a network of everything', both.replace('10.1.0.0/16 10.3.0.7', '0.0.0.0/0')],
])('sees that %s lets anybody in', (_, text) => {
  expect(read(text)).toEqual([{ ...sip, clients: ['any'] }]);
});

test('reads IPv6, holes, every address and a listen', () => {
  const v6 = both
    .replace('10.2.0.10:', '[2001:db8:2::10]:')
    .replace('10.2.0.11:', '2001:db8:2::11:')
    .replace('10.2.0.12:', '[2001:db8:2::12]:')
    .replace('10.1.0.0/16 10.3.0.7', '2001:db8:1::/64');
  expect(read(v6)).toMatchObject([
    { virtual: ['2001:db8:2::10'], servers: ['2001:db8:2::11', '2001:db8:2::12'], clients: ['2001:db8:1::/64'] },
  ]);
  expect(read(both.replace('10.2.0.10', '@@VIP@@').replace('10.2.0.12', '@@FE@@'))).toMatchObject([
    { virtual: ['?VIP'], servers: ['10.2.0.11', '?FE'] },
  ]);
  expect(read(both.replace('10.2.0.10:', ':'))).toMatchObject([{ virtual: ['any'] }]);
  expect(read(both.replace('server fe1 10.2.0.11:5061', 'server fe1 10.2.0.11:444').replace(/\n.*fe2.*/, ''))).toEqual([
    { ...sip, servers: ['10.2.0.11'], serverPort: 444 },
  ]);
  const listen = both
    .replace('frontend', 'listen')
    .replace('default_backend pool', '')
    .replace('backend pool\n  mode tcp\n', '');
  expect(read(listen)).toEqual([sip]);
});

test.each([
  ['a defaults section', `defaults\n  mode http\n${both}`, /outside of/],
  ['a defaults section in between', both.replace('\n\n', '\ndefaults\n'), /unknown in a frontend: defaults/],
  ['a global section', `global\n  maxconn 9\n${both}`, /outside of/],
  ['mode http', both.replace('mode tcp #', 'mode http #'), /not as it must be in sip/],
  ['the mode of others', both.replace('  mode tcp # never http\n', ''), /mode of its own/],
  ['the mode of others behind', both.replace('pool\n  mode tcp\n', 'pool\n'), /mode of its own/],
  ['the timeout of others', both.replace('  timeout server 30m\n', ''), /no timeout server/],
  ['milliseconds by accident', both.replace('30m', '1800'), /timeout client 1800/],
  ['a backend that is elsewhere', both.replace('default_backend pool', 'default_backend web'), /no backend of these/],
  ['no backend', both.replace('default_backend pool', ''), /no backend of these/],
  ['a backend that nothing leads to', `${both}\n${back.replace('pool', 'other')}`, /nothing leads to other/],
  [
    'another backend for some',
    both.replace('default_backend', 'use_backend web if TRUE\n  default_backend'),
    /unknown/,
  ],
  ['the same name twice', `${both}\n${front}`, /same name twice/],
  ['a backend that is continued', `${both}\n${back}`, /same name twice/],
  ['one place for two', `${both}\n${front.replace('sip', 'more')}`, /two listen on the same/],
  ['one server for two', both.replace('10.2.0.12', '10.2.0.11'), /a server twice/],
  ['a name of other letters', both.replace('fe1', '!fe1'), /no name: !fe1/],
  ['defaults of a name', both.replace('frontend sip', 'frontend sip from http'), /behind a name/],
  ['no name', both.replace('frontend sip', 'frontend'), /no name/],
  ['two places', both.replace('bind', 'bind 10.2.0.9:5061\n  bind'), /twice in sip: bind/],
  ['a range of ports', both.replace('10:5061', '10:5061-5070'), /no port/],
  ['no port', both.replace('10.2.0.11:5061', '10.2.0.11'), /no port/],
  ['another port of the other server', both.replace('12:5061', '12:5062'), /several ports/],
  ['TLS that ends here', both.replace('10:5061', '10:5061 ssl crt x.pem'), /unknown behind bind/],
  ['TLS to the server', both.replace('5061 check', '5061 ssl check'), /unknown of a server/],
  ['a server that only helps out', both.replace('5061 check', '5061 backup check'), /unknown of a server/],
  ['no affinity', both.replace('  balance source\n', ''), /no balance/],
  ['another affinity', both.replace('balance source', 'balance roundrobin'), /not as it must be/],
  ['no servers', both.replace(/\n {2}server.*/g, ''), /no servers/],
  ['a name instead of an address', both.replace('10.2.0.11', 'fe1.example.com'), /no address/],
  ['two filters, of which both must hold', both.replace(filter, '$&\n  $&'), /behind the last/],
  ['a condition of two parts', both.replace('10.3.0.7 }', '10.3.0.7 } { dst_port 5061 }'), /unknown condition/],
  ['one of several that is not', both.replace('unless {', 'if ! { src 10.9.0.0/16 } || ! {'), /unknown in sip/],
  ['a filter turned round', both.replace('unless', 'if'), /unknown in sip/],
  ['a list of a file', both.replace('src 10.1.0.0/16', 'src -f lan.lst'), /no source/],
  ['braces without blanks', both.replace('10.3.0.7 }', '10.3.0.7}'), /unknown condition/],
  ['a list that is not there yet', both.replace('{ src 10.1.0.0/16 10.3.0.7 }', 'lan'), /unknown condition/],
  ['IPv4 clients of an IPv6 address', both.replace('10.2.0.10:', '[2001:db8::10]:'), /IPv4 and IPv6/],
  ['a hash within a word', both.replace('10:5061', '10:5061#9'), /not taken/],
  ['a comment of another language', `// SIP\n${both}`, /outside of/],
  ['a variable', both.replace('10.2.0.10', '"$VIP"'), /not taken/],
  ['more words than a line holds', both.replace('10.3.0.7', '10.3.0.7 '.repeat(64)), /64 words/],
  ['an unknown keyword', both.replace('option tcplog', 'option httplog'), /unknown in a frontend/],
  ['something taken away', both.replace('option tcplog', 'no option tcplog'), /unknown in a frontend/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

import { readNginxStream } from './nginx-stream.js';

const read = (text: string) => readNginxStream(text, (token) => /^@@:?(\w+?):?@@$/.exec(token)?.[1]);
const upstream = `upstream pool { # Front Ends
  hash $remote_addr consistent;
  server 10.2.0.11:5061 max_fails=3 fail_timeout=30s;
  server 10.2.0.12:5061;
}`;
const server = `server {
  listen 10.2.0.10:5061 so_keepalive=on;
  allow 10.1.0.0/16; # clients
  allow 10.3.0.7;
  deny all;
  proxy_connect_timeout 5s;
  proxy_timeout 30m;
  proxy_pass pool;
}`;
const both = `# SIP\n${upstream}\n\n${server}`;
const sip = {
  virtual: ['10.2.0.10'],
  servers: ['10.2.0.11', '10.2.0.12'],
  clients: ['10.1.0.0/16', '10.3.0.7'],
  port: 5061,
  serverPort: 5061,
  name: 'pool',
};

test('reads an upstream and its server', () => {
  expect(read(both)).toEqual([sip]);
  expect(read(both.replaceAll(/#.*/g, '').replaceAll(/\s*\n\s*/g, ' '))).toEqual([sip]);
});

test('takes a name that leaves room for a word', () => {
  expect(read(both.replaceAll('pool', 'pool-@@:SITE:@@'))).toEqual([{ ...sip, name: 'pool-eightlet' }]);
});

test.each([
  ['no filter', both.replace(/allow[^;]*;|deny all;/g, '')],
  ['a filter without its end', both.replace('deny all;', '')],
  ['an end that is a comment', both.replace('deny all;', '# deny all;')],
  ['everybody', both.replace(/allow.*\n.*/, 'allow all;')],
])('sees that %s lets anybody in', (_, text) => {
  expect(read(text)).toEqual([{ ...sip, clients: ['any'] }]);
});

test('reads IPv6, holes, every address and another port', () => {
  const v6 = both
    .replace('10.2.0.10', '[2001:db8:2::10]')
    .replace('10.2.0.11', '[2001:db8:2::11]')
    .replace(/allow.*\n.*/, 'allow 2001:db8:1::/64;');
  expect(read(v6)).toMatchObject([
    { virtual: ['2001:db8:2::10'], servers: ['2001:db8:2::11', '10.2.0.12'], clients: ['2001:db8:1::/64'] },
  ]);
  expect(read(both.replace('10.2.0.10', '@@:VIP:@@').replace('10.2.0.12', '[@@FE@@]'))).toMatchObject([
    { virtual: ['?VIP'], servers: ['10.2.0.11', '?FE'] },
  ]);
  for (const every of ['', '*:', '0.0.0.0:', '[::]:'])
    expect(() => read(both.replace('10.2.0.10:', every).replace(/allow.*\n.*/, 'allow @@FE@@;'))).not.toThrow();
  expect(read(both.replace('10.2.0.10:', ''))).toMatchObject([{ virtual: ['any'] }]);
  expect(read(both.replaceAll(/(\.1[12]):5061/g, '$1:444'))).toMatchObject([{ serverPort: 444 }]);
});

test.each([
  ['a second stream', `stream {\n${both}\n}`, /unknown block: stream/],
  ['http', `http {\n${both}\n}`, /unknown block: http/],
  ['a rule for every server', `deny all;\n${both}`, /does not belong here: deny all/],
  ['another file', `include x.conf;\n${both}`, /does not belong/],
  ['an upstream that is elsewhere', both.replace('proxy_pass pool', 'proxy_pass web'), /no upstream of these/],
  ['an upstream that nothing leads to', `${both}\n${upstream.replace('pool', 'web')}`, /nothing leads to web/],
  ['the same name twice', `${both}\n${upstream}`, /same name twice/],
  ['no upstream', both.replace('proxy_pass pool;', ''), /proxy_pass is not there once/],
  ['IPv4 in brackets', both.replace('10.2.0.12', '[10.2.0.12]'), /no address/],
  ['two upstreams', both.replace('proxy_pass pool;', 'proxy_pass pool; proxy_pass pool;'), /not there once/],
  ['one place for two', `${both}\n${server}`, /two listen on the same/],
  ['one server for two', both.replace('10.2.0.12', '10.2.0.11'), /a server twice/],
  ['no place', both.replace(/listen.*/, ''), /listen is not there once/],
  ['no port', both.replace('10.2.0.10:5061', '10.2.0.10'), /no address/],
  ['a range of ports', both.replace('10.2.0.10:5061', '10.2.0.10:5061-5070'), /no address/],
  ['UDP', both.replace('so_keepalive=on', 'udp'), /unknown of listen/],
  ['TLS that ends here', both.replace('so_keepalive=on', 'ssl'), /unknown of listen/],
  ['TLS to the server', both.replace('proxy_timeout', 'proxy_ssl on; proxy_timeout'), /unknown: proxy_ssl/],
  ['a server without its port', both.replace('10.2.0.12:5061', '10.2.0.12'), /no address/],
  ['another port of the other server', both.replace('12:5061', '12:5062'), /several ports/],
  ['IPv6 without brackets', both.replace('10.2.0.12', '2001:db8::12'), /no address/],
  ['a server that only helps out', both.replace('12:5061', '12:5061 backup'), /unknown of a server: backup/],
  ['a name instead of an address', both.replace('10.2.0.12', 'fe2.example.com'), /no address/],
  ['no servers', both.replace(/\n {2}server.*/g, ''), /several ports|no servers/],
  ['no affinity', both.replace(/hash.*/, ''), /hash is not there once/],
  ['an affinity to something else', both.replace('$remote_addr consistent', '$remote_port'), /not taken/],
  ['only some denied', both.replace('deny all', 'deny 10.1.0.9'), /denies some/],
  ['a rule that is never reached', both.replace('deny all;', 'deny all; allow 10.4.0.0/16;'), /never reached/],
  ['nobody', both.replace(/allow.*\n.*/, ''), /never reached/],
  ['IPv4 clients of an IPv6 address', both.replace('10.2.0.10', '[2001:db8::10]'), /IPv4 and IPv6/],
  ['an unknown directive', both.replace('proxy_timeout 30m', 'proxy_bind 10.2.0.9'), /unknown: proxy_bind/],
  ['an unknown time', both.replace('30m', 'forever'), /unknown: proxy_timeout/],
  ['a block within', both.replace('listen', 'if ($x) { } listen'), /not taken/],
  ['a comment of another language', both.replace('# SIP', '// SIP'), /unknown block/],
  ['a comment in the middle of a word', both.replace('pool;\n', 'pool#x;\n'), /not taken/],
  ['a missing semicolon', both.replace('30m;', '30m'), /unknown: proxy_timeout|not there once/],
  ['an open block', both.slice(0, -1), /does not end/],
  ['an open quote', both.replace('pool;', '"pool;'), /not taken/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

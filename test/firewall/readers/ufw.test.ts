import { readUfw } from './ufw.js';

const read = (text: string) => readUfw(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const plain = 'ufw route allow proto tcp from 10.1.0.0/16 to 10.2.0.5 port 5070';
const several =
  "ufw route prepend allow from 10.1.0.0/16 port 1024:65535 to any port 5070,6000:6003 proto udp comment 'sip-1 SIP'";
const sip = { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5070]] };

test('reads ports, lists and ranges', () => {
  expect(read(`# SIP\n${plain}\n${several}`)).toEqual([
    sip,
    {
      from: ['10.1.0.0/16'],
      to: ['any'],
      transport: 'udp',
      sourcePorts: [[1024, 65535]],
      ports: [
        [5070, 5070],
        [6000, 6003],
      ],
      name: 'sip-1',
    },
  ]);
  expect(read(plain.replace('route', 'route insert 1'))).toEqual([sip]);
});

test('reads IPv6 and holes', () => {
  expect(read(plain.replace('10.1.0.0/16', '2001:db8::/64').replace('10.2.0.5', '@@FE@@'))).toEqual([
    { ...sip, from: ['2001:db8::/64'], to: ['?FE'] },
  ]);
});

test('sees what an omission opens', () => {
  expect(read(plain.replace('from 10.1.0.0/16 ', ''))).toEqual([{ ...sip, from: ['any'] }]);
  expect(read(plain.replace('to 10.2.0.5', 'to 0.0.0.0/0'))).toEqual([{ ...sip, to: ['any'] }]);
  expect(read(plain.replace('to 10.2.0.5 ', ''))).toEqual([
    { ...sip, to: ['any'], sourcePorts: [[5070, 5070]], ports: [] },
  ]);
  expect(read(plain.replace(' port 5070', ''))).toEqual([{ ...sip, ports: [] }]);
});

test.each([
  ['a delete', plain.replace('route', 'route delete'), /delete where/],
  ['a reset', 'ufw --force reset', /--force where/],
  ['a default policy', 'ufw default allow routed', /default where/],
  ['switching on', 'ufw enable', /enable where/],
  ['a rule for the machine itself', plain.replace('route ', ''), /allow where route/],
  ['a place before the rule', plain.replace('ufw route', 'ufw prepend route'), /prepend where/],
  ['another place', plain.replace('route', 'route insert 3'), /insert where/],
  ['a refusal', plain.replace('allow', 'deny'), /deny where/],
  ['both protocols', plain.replace('proto tcp ', ''), /neither TCP nor UDP/],
  ['capitals', plain.replace('tcp', 'TCP'), /neither TCP nor UDP/],
  ['the short form', 'ufw route allow 5070/tcp', /5070\/tcp where/],
  ['an interface', plain.replace('proto', 'in on eth0 proto'), /in where/],
  ['a range of addresses', plain.replace('10.1.0.0/16', '10.1.0.5-10.1.0.20'), /no address/],
  ['bits of a host in a network', plain.replace('10.1.0.0/16', '10.1.0.5/16'), /no address/],
  ['several addresses', plain.replace('10.2.0.5', '10.2.0.5,10.2.0.6'), /no address/],
  ['a name instead of an address', plain.replace('10.2.0.5', 'fe1.example.com'), /no address/],
  ['a name instead of a port', plain.replace('5070', 'sip'), /no port/],
  ['a range with a hyphen', plain.replace('5070', '5070-5080'), /no port/],
  ['sixteen ports', several.replace('5070,', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,'), /more than 15/],
  ['both families', plain.replace('10.2.0.5', '2001:db8::5'), /IPv4 and IPv6/],
  ['an address twice', plain.replace(' to ', ' from 10.3.0.7 to '), /given twice, from/],
  ['a port without an address', 'ufw route allow proto tcp port 5070', /port where/],
  ['something behind a comment', `${several} log`, /unknown at the end/],
  ['a quote within a comment', plain.concat(' comment "it\'s"'), /a quote within/],
  ['an open comment', plain.concat(" comment 'SIP"), /a shell would not/],
  ['a second command', `${plain}; reboot`, /a shell would not/],
  ['a redirection', plain.replace('10.2.0.5', '<FE>'), /a shell would not/],
  ['a comment of another language', `! SIP\n${plain}`, /a shell would not/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

import { readCapirca } from './capirca.js';

const read = (text: string) => readCapirca(text, (token) => (token === 'FILL..FRONT_END' ? 'FRONT_END' : undefined));
const plain = `# terms
term sip {
  comment:: "S47: SIP"
  comment:: "S50 { too"
  source-address:: SIP_FROM
  destination-address:: SIP_TO
  destination-port:: SIP_PORTS
  protocol:: tcp
  action:: accept
}
# networks
SIP_FROM = 10.1.0.0/16 # the pool
           10.3.0.7/32
SIP_TO = MEDIATION
MEDIATION = 10.2.0.5
# services
SIP_PORTS = 5070/tcp
            5080-5090/tcp`;

test('reads terms with the definitions that they use', () => {
  expect(read(plain)).toEqual([
    {
      from: ['10.1.0.0/16', '10.3.0.7/32'],
      to: ['10.2.0.5'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [
        [5070, 5070],
        [5080, 5090],
      ],
      name: 'sip',
    },
  ]);
});

test('reads a hole, source ports, and an address that is left out as any', () => {
  expect(read(plain.replace('= 10.2.0.5', '= FILL..FRONT_END'))).toMatchObject([{ to: ['?FRONT_END'] }]);
  expect(
    read(plain.replace(/ {2}source-address.*/, '  source-port:: SIP_PORTS').replace(/SIP_FROM[\s\S]*(?=SIP_TO =)/, '')),
  ).toMatchObject([
    {
      from: ['any'],
      sourcePorts: [
        [5070, 5070],
        [5080, 5090],
      ],
    },
  ]);
});

test.each([
  ['a header', `header {\n  target:: cisco edge extended\n}\n${plain}`, /neither a term nor a definition/],
  ['an include', `#include 'x.inc'\n${plain.replace('# terms', "include 'x.inc'")}`, /belong to nothing/],
  ['a deny', plain.replace('accept', 'deny'), /action must be accept/],
  ['no action', plain.replace(/ {2}action.*\n/, ''), /action needs one value/],
  ['every port', plain.replace(/ {2}destination-port.*\n/, ''), /every port|not used/],
  ['every protocol', plain.replace(/ {2}protocol.*\n/, ''), /protocol needs one value/],
  ['two protocols, which would be crossed', plain.replace(':: tcp', ':: tcp udp'), /protocol needs one value/],
  ['ports of another protocol', plain.replace('5090/tcp', '5090/udp'), /not of tcp/],
  ['an unknown keyword', plain.replace('action', 'option:: tcp-established\n  action'), /unknown.*option/],
  ['an undefined network', plain.replace(/MEDIATION =.*\n/, ''), /no address: MEDIATION/],
  ['an undefined service', plain.replace('destination-port:: SIP_PORTS', 'destination-port:: X'), /not defined/],
  ['an unused definition', `${plain}\nX = 10.0.0.0/8`, /not used: network X/],
  ['a definition twice', plain.replace('MEDIATION =', 'SIP_TO ='), /defined twice/],
  ['a term twice', `${plain}\n${plain.slice(0, plain.indexOf('# networks'))}`, /two terms/],
  ['host bits', plain.replace('10.1.0.0/16', '10.1.0.5/16'), /host-bits/],
  ['a comment without quotes', plain.replace('"S47: SIP"', 'SIP'), /no value of comment/],
  ['another comment', `// SIP\n${plain}`, /belong to nothing|neither/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

import { readPf } from './pf.js';

const read = (text: string) => readPf(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const plain = 'pass quick inet proto tcp from 10.1.0.0/16 to 10.2.0.5 port 5070 label "sip-1 SIP"';
const several = `pass quick proto { tcp, udp } from { 10.1.0.5 - 10.1.0.20, 10.3.0.7 } port 1024:65535 \\
  to any port { = 5070 6000:6003 } flags S/SA keep state # SIP`;
const sip = {
  from: ['10.1.0.0/16'],
  to: ['10.2.0.5'],
  transport: 'tcp',
  sourcePorts: [],
  ports: [[5070, 5070]],
  name: 'sip-1',
};
const second = {
  from: ['10.1.0.5-10.1.0.20', '10.3.0.7'],
  to: ['any'],
  transport: 'tcp',
  sourcePorts: [[1024, 65535]],
  ports: [
    [5070, 5070],
    [6000, 6003],
  ],
};

test('reads ports, lists and ranges', () => {
  expect(read(`# SIP\n${plain}\n\n${several}`)).toEqual([sip, second, { ...second, transport: 'udp' }]);
  expect(read(plain.replace('sip-1', 'sip-@@SITE@@'))).toEqual([{ ...sip, name: 'sip-eightlet' }]);
});

test('reads IPv6 and holes', () => {
  const v6 = plain.replace('inet', 'inet6').replace('10.1.0.0/16', '2001:db8::/64').replace('10.2.0.5', '@@FE@@');
  expect(read(v6)).toEqual([{ ...sip, from: ['2001:db8::/64'], to: ['?FE'] }]);
});

test('sees what an omission opens', () => {
  expect(read(plain.replace('from 10.1.0.0/16 ', ''))).toEqual([{ ...sip, from: ['any'] }]);
  expect(read(plain.replace('10.2.0.5', '0.0.0.0/0'))).toEqual([{ ...sip, to: ['any'] }]);
  expect(read(plain.replace(' port 5070', ''))).toEqual([{ ...sip, ports: [] }]);
  expect(read(plain.replace('from 10.1.0.0/16 to 10.2.0.5 port 5070', 'all'))).toEqual([
    { ...sip, from: ['any'], to: ['any'], ports: [] },
  ]);
  expect(read(`# the next line is a comment too \\\n${plain}`)).toEqual([]);
});

test.each([
  ['a rule that a later one decides', plain.replace('quick ', ''), /inet where quick/],
  ['half of the way', plain.replace('quick', 'in quick'), /in where quick/],
  ['a refusal', plain.replace('pass', 'block'), /block where pass/],
  ['what only marks', plain.replace('pass', 'match'), /match where pass/],
  ['a default policy', `block all\n${plain}`, /block where pass/],
  ['an option of all rules', `set skip on lo\n${plain}`, /set where pass/],
  ['a translation', plain.replace(' label', ' rdr-to 10.2.0.9 label'), /unknown at the end/],
  ['a table', plain.replace('10.1.0.0/16', '<lan>'), /not taken/],
  ['the table itself', 'table sip { 10.1.0.0/16 }', /table where pass/],
  ['a macro', plain.replace('10.1.0.0/16', '$lan'), /not taken/],
  ['the macro itself', 'lan = "10.1.0.0/16"', /lan where pass/],
  ['an anchor', `anchor "sip" {\n${plain}\n}`, /anchor where pass/],
  ['another file', 'include "/etc/pf.sip"', /include where pass/],
  ['an interface', plain.replace('inet', 'on em0 inet'), /every protocol/],
  ['every protocol', plain.replace('proto tcp ', ''), /every protocol/],
  ['another protocol', plain.replace('tcp', 'icmp'), /icmp where tcp/],
  ['no state', `${plain.replace(/ label.*/, '')} no state`, /unknown at the end/],
  ['all but one', plain.replace('10.1.0.0/16', '!10.1.0.0/16'), /not taken/],
  ['a range without its ends', plain.replace('5070', '5070 >< 5080'), /not taken/],
  ['a range with a hyphen', plain.replace('5070', '5070-5080'), /no port/],
  ['a port by its name', plain.replace('5070', 'sip'), /no port/],
  ['a range of addresses in one word', plain.replace('10.1.0.0/16', '10.1.0.5-10.1.0.20'), /no address/],
  ['a name instead of an address', plain.replace('10.2.0.5', 'fe1.example.com'), /no address/],
  ['the machine itself', plain.replace('10.2.0.5', 'self'), /no address/],
  ['the other family', plain.replace('inet', 'inet6'), /IPv4 and IPv6/],
  ['both families', plain.replace('inet ', '').replace('10.2.0.5', '2001:db8::5'), /IPv4 and IPv6/],
  ['an empty list', plain.replace('10.2.0.5', '{ }'), /empty list/],
  ['an open list', plain.replace('10.2.0.5', '{ 10.2.0.5'), /no address|too early/],
  ['a label that is too long', plain.replace('SIP', 'S'.repeat(60)), /too long/],
  ['a label with something of its own', plain.replace('SIP', '$nr'), /not taken/],
  ['a label without quotes', plain.replaceAll('"', ''), /no label/],
  ['an open quote', plain.slice(0, -1), /not taken/],
  ['something behind the label', `${plain} allow-opts`, /unknown at the end/],
  ['a comment of another language', `// SIP\n${plain}`, /\/\/ where pass/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

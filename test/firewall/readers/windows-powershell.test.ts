import { readWindowsPowershell } from './windows-powershell.js';

const read = (text: string) =>
  readWindowsPowershell(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const plain =
  "New-NetFirewallRule -Name sip -DisplayName 'SIP' -Protocol TCP -LocalPort 5070 -RemoteAddress 10.1.0.0/16";

test('reads an inbound rule, its lists and its quotes', () => {
  expect(
    read(
      [
        '# SIP',
        "New-NetFirewallRule -Name 'sip' -DisplayName 'SIP: it''s on' -Direction Inbound -Action Allow `",
        '  -Protocol TCP -LocalPort 5070,5080-5090 -RemoteAddress 10.1.0.0/16, "10.3.0.7",\'10.4.0.1-10.4.0.9\'',
      ].join('\n'),
    ),
  ).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16', '10.3.0.7', '10.4.0.1-10.4.0.9'],
      to: ['any'],
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

test('of an outbound rule the listener is remote', () => {
  const line = `${plain.replace('-LocalPort 5070', '-LocalPort 1024-65535 -RemotePort 5070')} -Direction:Outbound`;
  expect(read(line)).toMatchObject([
    { direction: 'out', from: ['any'], to: ['10.1.0.0/16'], sourcePorts: [[1024, 65535]], ports: [[5070, 5070]] },
  ]);
});

test('reads a hole, and an address that is left out as any', () => {
  expect(read(plain.replace('10.1.0.0/16', "'FILL-IN-FRONT_END'"))).toMatchObject([{ from: ['?FRONT_END'] }]);
  expect(read(plain.replace(' -RemoteAddress 10.1.0.0/16', ''))).toMatchObject([{ direction: 'in', from: ['any'] }]);
});

test.each([
  ['a delete', 'Remove-NetFirewallRule -Name sip', /not New-NetFirewallRule/],
  ['a change', 'Set-NetFirewallRule -Name sip -Action Allow', /not New-NetFirewallRule/],
  ['a default policy', 'Set-NetFirewallProfile -DefaultInboundAction Allow', /not New-NetFirewallRule/],
  ['a block', `${plain} -Action Block`, /action must be Allow/],
  ['every port', plain.replace('-LocalPort 5070', ''), /every port/],
  ['every protocol', plain.replace('-Protocol TCP', ''), /neither TCP nor UDP: Any/],
  ['no name', plain.replace('-Name sip', ''), /name needs one value/],
  ['no display name', plain.replace("-DisplayName 'SIP'", ''), /displayname needs one value/],
  ['an unknown parameter', `${plain} -Program C:/x.exe`, /program/],
  ['a parameter twice', `${plain} -Protocol UDP`, /given twice/],
  ['a positional value', `${plain} 10.9.0.0/16`, /no parameter/],
  ['commas within one string', plain.replace('10.1.0.0/16', "'10.1.0.0/16,10.2.0.0/16'"), /no address/],
  ['a keyword', plain.replace('10.1.0.0/16', 'LocalSubnet'), /no address: LocalSubnet/],
  ['an end of line in a comment that is none', `${plain} /* SIP */`, /no plain words|no parameter/],
  ['a block comment', `<# ${plain} #>`, /no plain words/],
  ['a second statement', `${plain}; Remove-NetFirewallRule`, /no plain words/],
  ['a variable', plain.replace('10.1.0.0/16', '$net'), /no plain words/],
  ['a variable in quotes', plain.replace('10.1.0.0/16', '"$net"'), /no plain words/],
  ['a curly quote', plain.replace("'SIP'", '\u2018SIP\u2019'), /printable ASCII/],
  ['a redirection', plain.replace('10.1.0.0/16', '<FRONT_END>'), /no plain words/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

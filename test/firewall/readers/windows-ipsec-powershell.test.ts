import { readWindowsIpsecPowershell } from './windows-ipsec-powershell.js';

const read = (text: string) =>
  readWindowsIpsecPowershell(text, (token) => (token === 'FILL-IN-MEDIATION' ? 'MEDIATION' : undefined));
const plain =
  "New-NetIPsecRule -Name 'media' -DisplayName 'Media' -InboundSecurity None -OutboundSecurity None -Protocol UDP -LocalAddress 10.2.0.5 -LocalPort 49152-57500";

test('reads an exemption: from the remote end to the local one', () => {
  expect(read(plain)).toEqual([
    { from: ['any'], to: ['10.2.0.5'], transport: 'udp', sourcePorts: [], ports: [[49152, 57500]], name: 'media' },
  ]);
  expect(read(`${plain.replace('10.2.0.5', 'FILL-IN-MEDIATION')} -RemoteAddress Any -RemotePort Any`)).toMatchObject([
    { from: ['any'], to: ['?MEDIATION'], sourcePorts: [] },
  ]);
  expect(read(plain.replace('-LocalPort 49152-57500', '-LocalPort Any'))).toMatchObject([{ ports: [] }]);
});

test.each([
  ['a delete', "Remove-NetIPsecRule -Name 'media'", /not New-NetIPsecRule/],
  ['a demand for security', plain.replace('-InboundSecurity None', '-InboundSecurity Require'), /inboundsecurity must/],
  ['security left to the default', plain.replace('-OutboundSecurity None', ''), /outboundsecurity needs/],
  ['every protocol', plain.replace('-Protocol UDP', ''), /neither TCP nor UDP/],
  ['a tunnel', `${plain} -Mode Tunnel`, /mode must be Transport/],
  ['no name', plain.replace("-Name 'media'", ''), /needs one value/],
  ['an unknown parameter', `${plain} -KeyModule IKEv2`, /keymodule/],
  ['a second statement', `${plain}; Remove-NetIPsecRule -All`, /no plain words/],
  ['a block comment', `<# x #> ${plain}`, /no plain words/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

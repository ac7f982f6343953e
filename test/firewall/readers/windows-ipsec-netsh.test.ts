import { readWindowsIpsecNetsh } from './windows-ipsec-netsh.js';

const read = (text: string) =>
  readWindowsIpsecNetsh(text, (token) => (token === 'FILL-IN-MEDIATION' ? 'MEDIATION' : undefined));
const plain =
  'netsh advfirewall consec add rule name="media" endpoint1=10.2.0.5 endpoint2=any protocol=udp port1=49152-57500 port2=any action=noauthentication';

test('reads an exemption: from the remote end to the local one', () => {
  expect(read(`rem Media\n${plain}`)).toEqual([
    { from: ['any'], to: ['10.2.0.5'], transport: 'udp', sourcePorts: [], ports: [[49152, 57500]], name: 'media' },
  ]);
  expect(read(plain.replace('10.2.0.5', 'FILL-IN-MEDIATION').replace('port1=49152-57500 ', ''))).toMatchObject([
    { to: ['?MEDIATION'], ports: [] },
  ]);
});

test.each([
  ['a delete', 'netsh advfirewall consec delete rule name="media"', /not netsh advfirewall consec add rule/],
  ['a permit', plain.replace('consec', 'firewall'), /not netsh/],
  ['a demand for security', plain.replace('noauthentication', 'requireinrequireout'), /action must be/],
  ['an end left out', plain.replace('endpoint2=any', ''), /endpoint2 needs/],
  ['every protocol', plain.replace('protocol=udp', ''), /neither TCP nor UDP/],
  ['a tunnel', `${plain} mode=tunnel`, /mode must be/],
  ['an unknown name', `${plain} auth1=computerkerb`, /auth1/],
  ['a second command', `${plain} && netsh advfirewall reset`, /cmd would not/],
  ['a second command in a comment', ':: media | netsh advfirewall reset', /cmd would act/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

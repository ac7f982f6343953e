import { readWindowsNetsh } from './windows-netsh.js';

const read = (text: string) =>
  readWindowsNetsh(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const plain =
  'netsh advfirewall firewall add rule name="sip" dir=in action=allow protocol=TCP localport=5070 remoteip=10.1.0.0/16';

test('reads an inbound rule with lists', () => {
  expect(
    read(`rem SIP\n${plain.replace('5070', '5070,5080-5090').replace('10.1.0.0/16', '10.1.0.0/16,10.4.0.1-10.4.0.9')}`),
  ).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16', '10.4.0.1-10.4.0.9'],
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
  const line = plain.replace('dir=in', 'dir=out').replace('localport=5070', 'localport=1024-65535 remoteport=5070');
  expect(read(line)).toMatchObject([
    { direction: 'out', from: ['any'], to: ['10.1.0.0/16'], sourcePorts: [[1024, 65535]], ports: [[5070, 5070]] },
  ]);
});

test('reads a hole, IPv6, and an address that is left out as any', () => {
  expect(read(plain.replace('10.1.0.0/16', 'FILL-IN-FRONT_END'))).toMatchObject([{ from: ['?FRONT_END'] }]);
  expect(read(plain.replace('10.1.0.0/16', '2001:db8::/64'))).toMatchObject([{ from: ['2001:db8::/64'] }]);
  expect(read(plain.replace(' remoteip=10.1.0.0/16', ''))).toMatchObject([{ from: ['any'] }]);
});

test.each([
  ['a delete', 'netsh advfirewall firewall delete rule name="sip"', /not netsh advfirewall firewall add rule/],
  ['a change', 'netsh advfirewall firewall set rule name="sip" new enable=yes', /not netsh/],
  ['a default policy', 'netsh advfirewall set allprofiles firewallpolicy allowinbound,allowoutbound', /not netsh/],
  ['a reset', 'netsh advfirewall reset', /not netsh/],
  ['a block', plain.replace('allow', 'block'), /action must be allow/],
  ['every port', plain.replace('localport=5070', ''), /every port/],
  ['every protocol', plain.replace('protocol=TCP', ''), /neither TCP nor UDP: any/],
  ['no direction', plain.replace('dir=in', ''), /dir needs one value/],
  ['the name of all rules', plain.replace('"sip"', 'all'), /called all/],
  ['an unknown name', `${plain} remoteaddress=10.1.0.1`, /remoteaddress/],
  ['a value without a name', `${plain} 10.1.0.1`, /not name=value/],
  ['a value twice', `${plain} remoteip=any`, /given twice/],
  ['a second command', `${plain} & netsh advfirewall reset`, /cmd would not/],
  ['a second command in a comment', 'rem SIP & netsh advfirewall reset', /cmd would act/],
  ['a variable in quotes', plain.replace('"sip"', '"%PATH%"'), /cmd would not/],
  ['another comment', `# ${plain}`, /not netsh/],
  ['a redirection', plain.replace('10.1.0.0/16', '<FRONT_END>'), /cmd would not/],
  ['an open quote', plain.replace('"sip"', '"sip'), /cmd would not/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

import { readAwsCli } from './aws-cli.js';

const read = (
  text: string,
  holeOf = (token: string): string | undefined => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined),
) => readAwsCli(text, holeOf);
const plain =
  'aws ec2 authorize-security-group-ingress --group-id FILL-IN-GROUP --ip-permissions \'IpProtocol=tcp,FromPort=5070,ToPort=5080,IpRanges=[{CidrIp=10.1.0.0/16,Description="SIP"},{CidrIp=10.3.0.7/32}]\'';
const json = `aws ec2 authorize-security-group-egress \\
  --group-id FILL-IN-GROUP \\
  --ip-permissions '[{"IpProtocol": "udp", "FromPort": 3478, "ToPort": 3478,
    "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/64", "Description": "STUN"}]}]'`;

test('reads the short form and JSON', () => {
  expect(read(`# SIP\n${plain}\n${json}`)).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16', '10.3.0.7/32'],
      to: ['any'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [[5070, 5080]],
    },
    {
      direction: 'out',
      from: ['any'],
      to: ['2001:db8::/64'],
      transport: 'udp',
      sourcePorts: [],
      ports: [[3478, 3478]],
    },
  ]);
});

test('reads a hole and any', () => {
  expect(
    read(json.replace('"2001:db8::/64"', '--FILL-IN-X'), (token) => (token === '--FILL-IN-X' ? 'X' : undefined)),
  ).toMatchObject([{ to: ['?X'] }]);
  expect(read(plain.replace('10.1.0.0/16', 'FILL-IN-FRONT_END'))).toMatchObject([
    { from: ['?FRONT_END', '10.3.0.7/32'] },
  ]);
  expect(read(json.replace('2001:db8::/64', '::/0'))).toMatchObject([{ to: ['any'] }]);
});

test('reads the tag Name as the name', () => {
  const tags = "--tag-specifications 'ResourceType=security-group-rule,Tags=[{Key=Name,Value=sip}]'";
  expect(read(`${plain} ${tags}`)).toMatchObject([{ name: 'sip' }]);
  expect(() => read(`${plain} ${tags.replace('-rule', '')}`)).toThrow(/tags of something else/);
  expect(() => read(`${plain} ${tags.replace('Value=', '')}`)).toThrow(/no short form/);
});

test('the pager may be off, and nothing else may stand in front', () => {
  expect(read(`AWS_PAGER= ${plain}`)).toEqual(read(plain));
  expect(() => read(`AWS_PAGER=less ${plain}`)).toThrow(/no authorisation/);
  expect(() => read(`AWS_PROFILE= ${plain}`)).toThrow(/no authorisation/);
});

test.each([
  ['a delete', plain.replace('authorize', 'revoke'), /no authorisation/],
  ['a change', plain.replace('authorize-security-group-ingress', 'modify-security-group-rules'), /no authorisation/],
  ['a wider group', 'aws ec2 create-security-group --group-name x', /no authorisation/],
  ['no group', plain.replace('--group-id FILL-IN-GROUP', ''), /group-id needs one value/],
  ['no network', plain.replace(/,IpRanges=\[.*\]/, ''), /without an address/],
  ['another group instead', plain.replace('IpRanges', 'UserIdGroupPairs'), /UserIdGroupPairs/],
  ['a host without its prefix', plain.replace('10.3.0.7/32', '10.3.0.7'), /no address/],
  ['the other family', json.replace('2001:db8::/64', '10.1.0.0/16'), /not of ipv6/],
  ['every protocol', plain.replace('tcp', '-1'), /neither TCP nor UDP/],
  ['every port', plain.replace('FromPort=5070,', ''), /FromPort needs a value/],
  ['the same rule twice', `${plain}\n${plain}`, /same rule twice/],
  ['an unknown option', `${plain} --cidr 0.0.0.0/0`, /unknown.*cidr/],
  ['a second command', `${plain}; reboot`, /a shell would not/],
  ['a variable', plain.replace('FILL-IN-GROUP', '"$GROUP"'), /a shell would not/],
  ['a pattern', plain.replaceAll("'", ''), /a shell would not/],
  ['a comment within a word', plain.replace('FILL-IN-GROUP', 'FILL-IN#GROUP'), /no comment/],
  ['a redirection', plain.replace('FILL-IN-GROUP', '<GROUP>'), /a shell would not/],
  ['an open quote', plain.slice(0, -1), /a shell would not/],
  ['a comment of cmd', `rem ${plain}`, /no authorisation/],
  ['a bad description', plain.replace('SIP', 'SIP | reboot'), /characters that a description/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

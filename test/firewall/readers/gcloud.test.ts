import { readGcloud } from './gcloud.js';

const read = (text: string) => readGcloud(text, (token) => (token === 'FILL_IN_FRONT_END' ? 'FRONT_END' : undefined));
const plain =
  "gcloud compute firewall-rules create sip --network=FILL_IN_NETWORK --direction=INGRESS --allow=tcp:5070,tcp:5080-5090 --source-ranges=10.1.0.0/16,10.3.0.7/32 --target-tags=FILL_IN_TAG --description='S47: SIP'";

test('reads a rule of each direction', () => {
  const egress = plain
    .replace('INGRESS', 'EGRESS')
    .replace('--source-', '--destination-')
    .replace('create sip', 'create out');
  expect(read(`# SIP\n${plain}\n${egress}`)).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16', '10.3.0.7/32'],
      to: ['any'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [
        [5070, 5070],
        [5080, 5090],
      ],
      name: 'sip',
    },
    {
      direction: 'out',
      from: ['any'],
      to: ['10.1.0.0/16', '10.3.0.7/32'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [
        [5070, 5070],
        [5080, 5090],
      ],
      name: 'out',
    },
  ]);
});

test('reads a hole, IPv6, and a source that is left out as any', () => {
  expect(read(plain.replace('10.1.0.0/16,10.3.0.7/32', 'FILL_IN_FRONT_END'))).toMatchObject([{ from: ['?FRONT_END'] }]);
  expect(read(plain.replace('10.1.0.0/16,10.3.0.7/32', '2001:db8::/64'))).toMatchObject([{ from: ['2001:db8::/64'] }]);
  expect(read(plain.replace('--source-ranges=10.1.0.0/16,10.3.0.7/32', ''))).toMatchObject([{ from: ['any'] }]);
  expect(read(plain.replace('--allow=', '--action ALLOW --rules '))).toHaveLength(1);
});

test.each([
  ['a delete', plain.replace('create', 'delete'), /not gcloud compute firewall-rules create/],
  ['a change', plain.replace('create', 'update'), /not gcloud compute firewall-rules create/],
  ['a deny', plain.replace('--allow=', '--action DENY --rules '), /no permit/],
  ['every machine of the network', plain.replace('--target-tags=FILL_IN_TAG', ''), /exactly one kind of target/],
  ['the network default', plain.replace('--network=FILL_IN_NETWORK', ''), /network needs one value/],
  ['every port', plain.replace(':5070,tcp:5080-5090', ''), /every port/],
  ['every protocol', plain.replace('tcp:5070,tcp:5080-5090', 'all'), /neither TCP nor UDP/],
  ['a range of addresses', plain.replace('10.3.0.7/32', '10.3.0.7-10.3.0.9'), /no address/],
  ['two families', plain.replace('10.3.0.7/32', '2001:db8::/64'), /one family/],
  ['a name in capitals', plain.replace('sip', 'SIP'), /no name of a rule/],
  ['a name too long', plain.replace('sip', 's'.repeat(64)), /no name of a rule/],
  ['a tag as source', plain.replace('--source-ranges', '--source-tags'), /unknown.*source-tags/],
  ['a disabled rule', `${plain} --disabled`, /unknown.*disabled/],
  ['another delimiter', plain.replace('10.1.0.0/16', '^:^10.1.0.0/16'), /a shell would not/],
  ['a second command', `${plain} | sh`, /a shell would not/],
  ['a comment of cmd', `:: ${plain}`, /not gcloud/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

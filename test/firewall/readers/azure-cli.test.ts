import { readAzureCli } from './azure-cli.js';

const read = (text: string) => readAzureCli(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const plain = `az network nsg rule create \\
  --resource-group FILL-IN-GROUP --nsg-name FILL-IN-NSG --name sip --priority 1000 \\
  --direction Inbound --access Allow --protocol Tcp --source-port-ranges '*' \\
  --source-address-prefixes 10.1.0.0/16 10.3.0.7 --destination-address-prefixes 10.2.0.5 \\
  --destination-port-ranges 5070 5080-5090 --description 'S47: SIP'`;

test('reads lists, and an address that is left out as any', () => {
  expect(read(`# SIP\n${plain}`)).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16', '10.3.0.7'],
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
  expect(read(plain.replace(/--source-address-prefixes \S+ \S+/, ''))).toMatchObject([{ from: ['any'] }]);
  expect(read(plain.replace('10.2.0.5', '"*"').replace('10.3.0.7', 'FILL-IN-FRONT_END'))).toMatchObject([
    { from: ['10.1.0.0/16', '?FRONT_END'], to: ['any'] },
  ]);
});

test('what is to be filled in may look like an option that is none', () => {
  expect(read(plain.replace('1000', '--FILL-IN-PRIORITY00').replace('FILL-IN-NSG', '--FILL-IN-NSG'))).toHaveLength(1);
});

test('a destination port that is left out is port 80', () => {
  expect(read(plain.replace('--destination-port-ranges 5070 5080-5090', ''))).toMatchObject([{ ports: [[80, 80]] }]);
});

test.each([
  ['a delete', plain.replace('create', 'delete'), /not az network nsg rule create/],
  ['a change', plain.replace('create', 'update'), /not az network nsg rule create/],
  ['a new group', 'az network nsg create -g x -n y', /not az network nsg rule create/],
  ['a deny', plain.replace('Allow', 'Deny'), /no permit/],
  ['every protocol', plain.replace('--protocol Tcp', ''), /neither TCP nor UDP/],
  ['every port', plain.replace('5070 5080-5090', "'*'"), /every port/],
  ['no priority', plain.replace('--priority 1000', ''), /priority needs one value/],
  ['one priority twice', `${plain}\n${plain.replace('sip', 'sip2')}`, /twice in one group: Inbound priority 1000/],
  ['one name twice', `${plain}\n${plain.replace('1000', '1001')}`, /twice in one group: sip/],
  ['a pattern', plain.replace("'*'", '*'), /a shell would not/],
  ['commas between values', plain.replace('10.1.0.0/16 10.3.0.7', '10.1.0.0/16,10.3.0.7'), /no address/],
  ['one value that is a list', plain.replace('10.1.0.0/16 10.3.0.7', "'10.1.0.0/16 10.3.0.7'"), /no address/],
  ['an empty list', plain.replace('10.1.0.0/16 10.3.0.7', ''), /without addresses/],
  ['an option in the place of a value', plain.replace('10.2.0.5', '--no-wait'), /unknown.*no-wait|without addresses/],
  ['an unknown option', `${plain} --force`, /unknown.*force/],
  ['a second command', `${plain} && az network nsg delete`, /a shell would not/],
  ['a comment of cmd', `rem ${plain}`, /not az network/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

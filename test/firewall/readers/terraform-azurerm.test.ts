import { readTerraformAzurerm } from './terraform-azurerm.js';

const read = (text: string) =>
  readTerraformAzurerm(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const plain = `
resource "azurerm_network_security_rule" "sip" {
  name                         = "sip"
  priority                     = var.first_priority + 1
  direction                    = "Inbound"
  access                       = "Allow"
  protocol                     = "Tcp"
  source_port_range            = "*"
  destination_port_ranges      = ["5070", "5080-5090"]
  source_address_prefixes      = ["10.1.0.0/16", "10.3.0.7"]
  destination_address_prefix   = "10.2.0.5"
  resource_group_name          = "FILL-IN-RESOURCE_GROUP"
  network_security_group_name  = "FILL-IN-NSG"
}
`;
const second = plain.replaceAll('"sip"', '"sip2"');

test('reads lists and single values', () => {
  expect(read(plain)).toEqual([
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
  expect(read(plain + second.replace('+ 1', '+ 2'))).toHaveLength(2);
});

test('what is to be filled in may be no value of the language at all', () => {
  const text = plain.replace('var.first_priority + 1', '@@FIRST_PRIORITY@@ + 1').replace('"10.2.0.5"', '@@FRONT_END@@');
  const holeOf = (token: string) => (token === '@@FRONT_END@@' ? 'FRONT_END' : undefined);
  expect(readTerraformAzurerm(text, holeOf)).toMatchObject([{ to: ['?FRONT_END'] }]);
  expect(() => readTerraformAzurerm(text, () => undefined)).toThrow(/no address/);
});

test('reads a hole, source ports and any', () => {
  expect(
    read(plain.replace('10.2.0.5', 'FILL-IN-FRONT_END').replace('= "*"', '= "1024-65535"').replace('Inb', 'Outb')),
  ).toMatchObject([{ direction: 'out', to: ['?FRONT_END'], sourcePorts: [[1024, 65535]] }]);
  expect(read(plain.replace('"10.2.0.5"', '"*"'))).toMatchObject([{ to: ['any'] }]);
});

test.each([
  ['a group with inline rules', 'resource "azurerm_network_security_group" "x" {\n}', /no part of adding a permit/],
  ['a deny', plain.replace('"Allow"', '"Deny"'), /no permit/],
  [
    'every port as an asterisk',
    plain.replace(/destination_port_ranges.*/, 'destination_port_range = "*"'),
    /every port/,
  ],
  ['every protocol', plain.replace('"Tcp"', '"*"'), /no protocol/],
  ['a protocol in small letters', plain.replace('"Tcp"', '"tcp"'), /no protocol/],
  ['no source', plain.replace(/source_address_prefixes.*/, ''), /exactly one of source_address_prefix/],
  ['no source port', plain.replace(/source_port_range .*/, ''), /exactly one of source_port_range/],
  ['singular and plural', plain.replace('source_port', 'source_address_prefix = "*"\n  source_port'), /exactly one/],
  ['an asterisk in a list', plain.replace('"10.3.0.7"', '"*"'), /no asterisk/],
  ['a range of addresses', plain.replace('10.3.0.7', '10.3.0.7-10.3.0.9'), /no address/],
  ['a service tag', plain.replace('"10.2.0.5"', '"VirtualNetwork"'), /no address/],
  ['the same priority twice', plain + second, /twice in one group: Inbound priority/],
  [
    'the same name twice',
    plain + second.replace('+ 1', '+ 2').replace('= "sip2"', '= "SIP"'),
    /twice in one group: sip/,
  ],
  ['a priority out of bounds', plain.replace('var.first_priority + 1', '5000'), /no priority/],
  ['no group', plain.replace(/network_security_group_name.*/, ''), /network_security_group_name needs/],
  ['an unknown attribute', plain.replace('access ', 'action '), /unknown/],
  ['another comment', `; SIP${plain}`, /nothing that Terraform/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

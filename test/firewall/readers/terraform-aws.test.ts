import { readTerraformAws } from './terraform-aws.js';

const read = (text: string) =>
  readTerraformAws(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const plain = `
resource "aws_vpc_security_group_ingress_rule" "sip" {
  security_group_id = var.security_group_id
  description       = "S47: SIP"
  ip_protocol       = "tcp"
  from_port         = 5070
  to_port           = 5080
  cidr_ipv4         = "10.1.0.0/16"
}
`;

test('reads rules of both directions and both families', () => {
  const egress = plain
    .replace('ingress', 'egress')
    .replace('cidr_ipv4         = "10.1.0.0/16"', 'cidr_ipv6 = "2001:db8::/64"');
  expect(read(`# SIP\n${plain}${egress}`)).toEqual([
    {
      direction: 'in',
      from: ['10.1.0.0/16'],
      to: ['any'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [[5070, 5080]],
      name: 'sip',
    },
    {
      direction: 'out',
      from: ['any'],
      to: ['2001:db8::/64'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [[5070, 5080]],
      name: 'sip',
    },
  ]);
});

test('reads a hole, any, a variable that is used and comments', () => {
  expect(read(plain.replace('10.1.0.0/16', 'FILL-IN-FRONT_END'))).toMatchObject([{ from: ['?FRONT_END'] }]);
  expect(read(plain.replace('10.1.0.0/16', '0.0.0.0/0'))).toMatchObject([{ from: ['any'] }]);
  expect(read(`variable "security_group_id" {\n  type = string\n}\n${plain}`)).toHaveLength(1);
  expect(read(`// a\n/* b\n${plain} */\n# c`)).toEqual([]);
});

test.each([
  ['an inline block', 'resource "aws_security_group" "x" {\n  ingress {\n    from_port = 1\n  }\n}', /expected/],
  ['a group of its own', 'resource "aws_security_group" "x" {\n}', /no part of adding a permit/],
  ['a removal', 'removed {\n  from = aws_security_group.x\n}', /no part of adding a permit/],
  ['a module', 'module "x" {\n  source = "y"\n}', /no part of adding a permit/],
  ['no network', plain.replace(/cidr_ipv4.*/, ''), /exactly one network/],
  ['two networks', plain.replace('cidr_ipv4', 'cidr_ipv6 = "::/0"\n  cidr_ipv4'), /exactly one network/],
  ['the other family', plain.replace('cidr_ipv4', 'cidr_ipv6'), /not of ipv6/],
  ['a host without its prefix', plain.replace('10.1.0.0/16', '10.1.0.5'), /no address/],
  ['host bits', plain.replace('10.1.0.0/16', '10.1.0.5/16'), /host-bits/],
  ['every protocol', plain.replace('"tcp"', '"-1"'), /neither TCP nor UDP/],
  ['every port', plain.replace(/from_port.*\n/, ''), /from_port needs one value/],
  ['no group', plain.replace(/security_group_id.*\n/, ''), /security_group_id needs one value/],
  ['an unknown attribute', plain.replace('description', 'comment'), /unknown/],
  ['an attribute twice', plain.replace('from_port', 'to_port = 1\n  from_port'), /given twice: to_port/],
  ['two attributes in a line', plain.replace('"tcp"\n', '"tcp" '), /line expected/],
  ['the same name twice', plain + plain, /declared twice/],
  ['the same rule twice', plain + plain.replace('"sip"', '"sip2"'), /same rule twice/],
  ['an unused variable', `variable "x" {\n  type = string\n}\n${plain}`, /not used/],
  ['a variable with a default', `variable "security_group_id" {\n  default = "sg-1"\n}\n${plain}`, /more than a type/],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of Terraform's, not of this file
  ['a template', plain.replace('S47: SIP', 'S47 ${file("x")}'), /nothing that Terraform|a template/],
  ['a function', plain.replace('"10.1.0.0/16"', 'cidrhost("10.1.0.0/16", 1)'), /nothing that Terraform|expected/],
  ['a comment left open', `/* ${plain}`, /nothing that Terraform/],
  ['another comment', `-- SIP\n${plain}`, /nothing that Terraform/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

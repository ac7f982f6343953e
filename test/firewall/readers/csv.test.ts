import { readCsv } from './csv.js';

const read = (text: string) => readCsv(text, (token) => (token === 'FILL-IN-FRONT_END' ? 'FRONT_END' : undefined));
const header = 'Name,Direction,Transport,Source,Source ports,Destination,Destination ports,Comment\n';
const plain = `${header}sip,in,tcp,10.1.0.0/16 10.3.0.7,any,10.2.0.5,5070 5080-5090,"S47, ""SIP"""`;

test('reads records by the names of their columns', () => {
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
  expect(read(plain.replace('10.2.0.5', 'FILL-IN-FRONT_END').replace('10.1.0.0/16 10.3.0.7', 'any'))).toMatchObject([
    { from: ['any'], to: ['?FRONT_END'] },
  ]);
  expect(read(`${header}a,out,udp,10.2.0.5,1024-65535,"10.1.0.0/16, 10.3.0.7",5070,\n`)).toHaveLength(1);
  expect(read(header)).toEqual([]);
});

test('a rule to be checked first lets nothing through', () => {
  const held = plain
    .replace('Comment', 'Action')
    .replace(/"S47.*/, 'check first')
    .replace(/(10[.\d/]+)/g, 'CHECK-FIRST:$1');
  expect(read(held)).toEqual([]);
  expect(() => read(held.replace('CHECK-FIRST:10.3', '10.3'))).toThrow(/could be taken for open: 10\.3/);
});

test.each([
  ['a missing column', plain.replace('Source ports', 'Ports'), /no column: source ports/],
  ['an unknown column', plain.replace('Comment', 'Zone'), /unknown.*zone/],
  ['a column twice', plain.replace('Comment', 'Source'), /given twice/],
  ['an empty source', plain.replace('10.1.0.0/16 10.3.0.7', ''), /source is empty/],
  ['an empty source port', plain.replace(',any,', ',,'), /source ports is empty/],
  ['every port', plain.replace('5070 5080-5090', 'any'), /every port/],
  ['every protocol', plain.replace('tcp', 'any'), /neither TCP nor UDP/],
  ['a deny', plain.replace('Comment', 'Action').replace(/"S47.*/, 'deny'), /no permit/],
  ['a rule that is held', plain.replace('Comment', 'State').replace(/"S47.*/, 'held'), /state must be open/],
  ['the other family', plain.replace('Comment', 'Family').replace(/"S47.*/, 'IPv6'), /not of IPv6/],
  ['a comment line', `# SIP\n${plain}`, /no column/],
  ['a comment line between', `${plain}\n# SIP`, /1 cells in a record of 8/],
  ['a formula', plain.replace('sip', '=cmd()'), /a formula/],
  ['a quote within a cell', plain.replace('sip', 'si"p'), /a quote out of place/],
  ['an open quote', plain.slice(0, -1), /a quote out of place/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});

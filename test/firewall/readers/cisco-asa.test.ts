import { readCiscoAsa } from './cisco-asa.js';

const read = (text: string) => readCiscoAsa(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);

test('reads masks, hosts, IPv6 and remarks', () => {
  const text = [
    '! where it belongs',
    'access-list OUTSIDE-IN line 1 remark S47: SIP; no access-list',
    'access-list OUTSIDE-IN line 2 extended permit tcp 10.1.0.0 255.255.0.0 host 10.2.0.5 eq 5070',
    'access-list OUTSIDE-IN extended permit udp 2001:db8:1::/64 range 1024 65535 host 2001:db8::5 range 49152 57500',
  ].join('\n');
  expect(read(text)).toEqual([
    { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5070]] },
    {
      from: ['2001:db8:1::/64'],
      to: ['2001:db8::5'],
      transport: 'udp',
      sourcePorts: [[1024, 65535]],
      ports: [[49152, 57500]],
    },
  ]);
});

test('reads holes, and any where it is written', () => {
  const [one, two, three] = read(
    [
      'access-list @@LIST@@ extended permit tcp @@FRONT_END@@ host @@MEDIATION@@ eq 5070',
      'access-list X extended permit tcp any4 host 10.2.0.5 eq 5070',
      'access-list X extended permit tcp 0.0.0.0 0.0.0.0 host 10.2.0.5 eq 5070',
    ].join('\n'),
  );
  expect([one?.from, one?.to]).toEqual([['?FRONT_END'], ['?MEDIATION']]);
  expect([two?.from, three?.from]).toEqual([['any'], ['any']]);
});

test('reports any port where none is written', () => {
  expect(read('access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5')[0]?.ports).toEqual([]);
});

test.each([
  ['a delete', 'no access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5 eq 1'],
  ['a deny', 'access-list X extended deny tcp host 10.1.0.5 host 10.2.0.5 eq 1'],
  ['an attachment', 'access-group X in interface outside'],
  ['every protocol', 'access-list X extended permit ip host 10.1.0.5 host 10.2.0.5'],
  ['a wildcard', 'access-list X extended permit tcp 10.1.0.0 0.0.255.255 host 10.2.0.5 eq 5070'],
  ['a prefix', 'access-list X extended permit tcp 10.1.0.0/16 host 10.2.0.5 eq 5070'],
  ['a lone address', 'access-list X extended permit tcp 10.1.0.5 host 10.2.0.5 eq 5070'],
  ['host bits', 'access-list X extended permit tcp 10.1.0.5 255.255.0.0 host 10.2.0.5 eq 5070'],
  ['a missing end', 'access-list X extended permit tcp host 10.1.0.5 eq 5070'],
  ['two families', 'access-list X extended permit tcp any6 host 10.2.0.5 eq 5070'],
  ['an inactive entry', 'access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5 eq 1 inactive'],
  ['a comment of another language', '# access-list'],
  ['a remark that is too long', `access-list X remark ${'x'.repeat(101)}`],
  ['a word for a place', 'access-list X line last extended permit tcp host 10.1.0.5 host 10.2.0.5 eq 1'],
  ['two ports behind eq', 'access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5 eq 1 2'],
  ['upside down', 'access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5 range 9 1'],
  ['no port', 'access-list X extended permit tcp host 10.1.0.5 host 10.2.0.5 eq 70000'],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

import { readCiscoIos } from './cisco-ios.js';

const read = (text: string) => readCiscoIos(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const lists = (there: readonly string[], back: readonly string[]) =>
  ['ip access-list extended IN', ...there, 'ip access-list extended OUT', ...back].join('\n');

test('hands back the permits, not their returns', () => {
  const text = lists(
    [
      'remark S47',
      'permit tcp 10.1.0.0 0.0.255.255 host 10.2.0.5 eq 5070',
      'permit udp host 10.1.0.5 any range 3478 3480',
    ],
    [
      'permit tcp host 10.2.0.5 eq 5070 10.1.0.0 0.0.255.255 established',
      'permit udp any range 3478 3480 host 10.1.0.5',
    ],
  );
  expect(read(text)).toEqual([
    { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5070]] },
    { from: ['10.1.0.5'], to: ['any'], transport: 'udp', sourcePorts: [], ports: [[3478, 3480]] },
  ]);
});

test('tells returns of rules with ports at both ends by their remark, or by coming second', () => {
  const one = 'permit udp host 10.1.0.5 range 1024 65535 host 10.2.0.5 range 49152 57500';
  const other = 'permit udp host 10.2.0.5 range 49152 57500 host 10.1.0.5 range 1024 65535';
  expect(read(lists([one], [other]))).toHaveLength(1);
  expect(read(lists(['remark Return of S10', one], ['remark S10', other]))[0]?.from).toEqual(['10.2.0.5']);
  expect(read(lists(['! S10', one], ['! S11', other]))).toHaveLength(2);
});

test('reads IPv6 lists and holes', () => {
  const text = [
    'ipv6 access-list IN6',
    ' sequence @@LINE@@ permit tcp 2001:db8::/64 host @@MEDIATION@@ eq 5070',
    'exit',
    'ipv6 access-list OUT6',
    ' permit tcp host @@MEDIATION@@ eq 5070 2001:db8::/64 established',
    'end',
  ].join('\n');
  expect(read(text)[0]).toMatchObject({ from: ['2001:db8::/64'], to: ['?MEDIATION'] });
});

const permit = 'permit tcp host 10.1.0.5 host 10.2.0.5 eq 5070';
const back = 'permit tcp host 10.2.0.5 eq 5070 host 10.1.0.5 established';
test.each([
  ['a permit without its return', lists([permit], [])],
  ['a return without its permit', lists([permit], [back, back.replace('5070', '5071')])],
  ['a return in the same list', lists([permit, back], [])],
  ['a return that opens more', lists([permit], [back.replace(' established', '')])],
  ['a return to more addresses', lists([permit], [back.replace('host 10.1.0.5', 'any')])],
  ['a return from more ports', lists([permit], [back.replace('eq 5070', 'range 5070 5080')])],
  ['a delete', lists([permit, `no ${permit}`], [back])],
  ['a deny', lists([permit, 'deny ip any any'], [back])],
  ['every protocol', lists(['permit ip host 10.1.0.5 host 10.2.0.5'], ['permit ip host 10.2.0.5 host 10.1.0.5'])],
  ['an attachment', `${lists([permit], [back])}\ninterface Gi0/1\nip access-group IN in`],
  ['a mask', lists([permit.replace('host 10.1.0.5', '10.1.0.0 255.255.0.0')], [back])],
  ['a fixed place', lists([`10 ${permit}`], [back])],
  ['one place twice', lists([`@@L@@ ${permit}`, `@@L@@ ${permit.replace('5070', '5071')}`], [back])],
  ['the place of an IPv6 entry in an IPv4 list', lists([`sequence @@L@@ ${permit}`], [back])],
  ['an entry outside of a list', permit],
  ['IPv6 in an IPv4 list', lists([permit.replaceAll(/10[.\d]+/g, '2001:db8::5')], [back])],
  ['a default form', lists([`default ${permit}`], [back])],
  ['a name of both families', `${lists([permit], [back])}\nipv6 access-list IN`],
  ['a standard list', 'ip access-list standard IN\npermit 10.1.0.5'],
  ['renumbering', `ip access-list resequence IN 10 10\n${lists([permit], [back])}`],
  ['established udp', lists([permit, 'permit udp host 10.1.0.5 host 10.2.0.5 eq 5 established'], [back])],
  ['an empty remark', lists(['remark', permit], [back])],
  ['a comment of another language', lists(['# here', permit], [back])],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

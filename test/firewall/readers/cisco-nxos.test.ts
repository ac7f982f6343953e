import { readCiscoNxos } from './cisco-nxos.js';

const read = (text: string) => readCiscoNxos(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const lists = (there: readonly string[], back: readonly string[]) =>
  ['ip access-list IN', ...there, 'ip access-list OUT', ...back].join('\n');
const permit = 'permit tcp 10.1.0.0/16 10.2.0.5/32 eq 5070';
const back = 'permit tcp 10.2.0.5/32 eq 5070 10.1.0.0/16 established';

test('reads prefixes, wildcards and hosts', () => {
  const rule = { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5070]] };
  expect(read(lists(['  remark S47', permit], [back]))).toEqual([rule]);
  expect(read(lists([permit.replace('10.1.0.0/16', '10.1.0.0 0.0.255.255')], [back]))).toEqual([rule]);
  expect(read(lists([permit.replace('10.2.0.5/32', 'host 10.2.0.5')], [back]))).toEqual([rule]);
});

test.each([
  ['the word extended', lists([permit], [back]).replace('list IN', 'list extended IN')],
  ['a missing return', lists([permit], [])],
  ['a wider return', lists([permit], [back.replace(' established', '')])],
  ['a delete', lists([permit, 'no 10'], [back])],
  ['a delete by its words', lists([permit, `no ${permit}`], [back])],
  ['an attachment', lists([permit], [back, 'ip access-group IN in'])],
  ['a fixed place', lists([`10 ${permit}`], [back])],
  ['an unknown word', lists([`${permit} log`], [back])],
  ['host bits', lists([permit.replace('10.1.0.0', '10.1.0.5')], [back])],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});

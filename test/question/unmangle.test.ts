import fc from 'fast-check';
import { readablePart, unmangle } from '../../src/question/unmangle.js';

test.each([
  ['“mediation”', '"mediation"'],
  ['<http://fe01.contoso.com|fe01.contoso.com>', 'fe01.contoso.com'],
  ['<@U123> 5061', '5061'],
  ['<!channel> 5061', '5061'],
  ['FE -&gt; Med', 'FE → Med'],
  ['FE => Med', 'FE → Med'],
  ['FE <-> Med', 'FE ↔ Med'],
  ['10.0.0.0/24', '10.0.0.0/24'],
  ['５０６１', '5061'],
  ['front\u00a0end', 'front end'],
  ['fr\u200bont', 'front'],
  ['```5061```', "'''5061'''"],
  ['\u202e5061', '5061'],
  [':+1: 5061', '5061'],
])('%s becomes %s', (text, plain) => {
  expect(unmangle(text)).toBe(plain);
});

test('a plain text stays as it is, and twice is once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '5', ' ', '중', '.'), maxLength: 40 }), (text) => {
      const plain = text.replace(/ +/g, ' ').trim();
      expect(unmangle(plain)).toBe(plain);
    }),
    { seed: 5061 },
  );
});

test('reads at most 2,000 characters, cut between words, and keeps what it did not read', () => {
  const { text, rest } = readablePart(`${'please '.repeat(285)} 5061 and more`);
  expect(text.length).toBeLessThanOrEqual(2000);
  expect(text.trimEnd().endsWith('please')).toBe(true);
  expect(rest).toContain('5061 and more');
  expect(readablePart('5061')).toEqual({ text: '5061', rest: '' });
});

test('characters that become many do not make a text longer than is read', () => {
  expect(unmangle('\ufdfa'.repeat(2000)).length).toBeLessThanOrEqual(2000);
});

import fc from 'fast-check';
import { unmangle } from '../../src/question/unmangle.js';

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

test('reads no more than 2,000 characters', () => {
  expect(unmangle('x'.repeat(100_000)).length).toBe(2000);
});

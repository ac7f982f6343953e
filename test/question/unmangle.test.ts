import fc from 'fast-check';
import { messageLines } from '../../src/question/message/message-lines.js';
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

test('characters that become many push nothing over the end unseen, and an address is never cut in two', () => {
  for (const most of [1995, 1996, 1997, 1998, 1999, 2000]) {
    const ending = ' front end 10.1.0.25';
    const { text, rest } = readablePart(`${'…'.repeat(600)}${'\n'.repeat(most - 1800 - ending.length + 5)}${ending}`);
    const read = unmangle(text);
    expect(`${read} ${rest}`).toMatch(/10\.1\.0\.25/);
    expect(read.endsWith('10.1.0.25') || !read.includes('10.1')).toBe(true);
  }
});

test('without a blank a text is cut behind a word', () => {
  const { text, rest } = readablePart('10.1.0.250,'.repeat(300));
  expect(text).toMatch(/,$/);
  expect(rest).toMatch(/^10\.1\.0\.250,/);
});

test('a line of a message that grows when it is read loses nothing', () => {
  const { lines } = messageLines(`${'…'.repeat(660)} ${'a'.repeat(15)} tcp/5061`);
  expect(lines.join(' ')).toMatch(/tcp\/5061$/);
});

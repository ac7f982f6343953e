import fc from 'fast-check';
import { widthOf } from '../../../src/presentation/terminal/width';
import { wrap } from '../../../src/presentation/terminal/wrap';

test('breaks at blanks', () => {
  expect(wrap('SIP from the gateway', 10)).toEqual(['SIP from', 'the', 'gateway']);
  expect(wrap('게이트웨이에서 오는 SIP', 14)).toEqual(['게이트웨이에서', '오는 SIP']);
});

test('cuts a word that is wider than the line', () => {
  expect(wrap('게이트웨이', 5)).toEqual(['게이', '트웨', '이']);
  expect(wrap('https://example.com', 8)).toEqual(['https://', 'example.', 'com']);
});

test('keeps line breaks', () => {
  expect(wrap('one\n\ntwo', 10)).toEqual(['one', '', 'two']);
});

test('no line is too wide, and no letter is lost', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'B', '5', '/', '중', '재', '→'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 2, max: 30 }), (words, width) => {
      const lines = wrap(words.join(' '), width);
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }),
  );
});

import { cut, echo } from '../../src/presentation/describe/echo';

test.each([
  ['minecraft', '“minecraft”'],
  ['two\nlines\r\n\tand more', '“two lines and more”'],
  ['\u202egnp.exe\u200b\u0000', '“gnp.exe”'],
  ['a lone \ud800 half', '“a lone half”'],
  ['out” of “quotes', '“out" of "quotes”'],
  [' \n ', '“…”'],
  ['', '“…”'],
  ['5', '“5”'],
])('%j is echoed as %s', (asked, shown) => {
  expect(echo(asked)).toBe(shown);
});

test('60 characters are echoed in full, 61 are cut, and no character is cut in half', () => {
  expect(echo('🙂'.repeat(60))).toBe(`“${'🙂'.repeat(60)}”`);
  expect(echo('🙂'.repeat(61))).toBe(`“${'🙂'.repeat(59)}…”`);
});

test('a cut leaves no blank before the dots', () => {
  expect(cut('one two', 5)).toBe('one…');
});

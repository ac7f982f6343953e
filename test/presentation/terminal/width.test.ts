import { padTo, widthOf } from '../../../src/presentation/terminal/width';

test.each([
  ['5061/tcp', 8],
  ['프런트 엔드', 11],
  ['들어옴 ⚠', 8],
  ['게이트웨이 → 중재', 17],
  ['ﾊﾝｸﾞﾙ', 5],
  ['e\u0301', 1],
  ['\u1112\u1161\u11ab', 2],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('pads by columns, not by characters', () => {
  expect(padTo('중재', 6)).toBe('중재  ');
  expect(padTo('Mediation', 6)).toBe('Mediation');
});

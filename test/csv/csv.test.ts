import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { csvField, inert } from '../../src/csv/csv';

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['﹦1', "'﹦1"],
  ['﹢1', "'﹢1"],
  ['\u200b=1', "'\u200b=1"],
  ['\u00ad=1', "'\u00ad=1"],
  ['\u0000=1', "'\u0000=1"],
  ['"=1"', '"=1"'],
])('%j begins like a formula and becomes %j', (text, written) => expect(inert(text)).toBe(written));

test.each(['49152-57500', '67/68', '5061', '', '중재 서버', "it's", 'TCP, UDP', 'S47 S50'])(
  '%j is no formula and stays as it is',
  (text) => expect(inert(text)).toBe(text),
);

test('what another reader reads back is what was written', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', ' ', '가', 'a', '\t', "'") }),
  );
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(row, (cells) => {
      const read = parseCsv(`${cells.map(csvField).join(',')}\r\n`, { delimiter: ',' });
      expect(read[0]).toEqual(cells);
    }),
  );
});

test('no cell begins as a spreadsheet calculates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inert(text).trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
});

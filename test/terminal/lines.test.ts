import { readLines } from '../../src/terminal/lines';

async function linesOf(...chunks: (string | Buffer)[]): Promise<(string | undefined)[]> {
  const input = (async function* () {
    yield* chunks;
  })();
  const lines: (string | undefined)[] = [];
  for await (const line of readLines(input, 10)) lines.push(line);
  return lines;
}

test.each([
  ['line feeds', ['a\nb\n'], ['a', 'b']],
  ['carriage returns', ['a\r\nb\r', '\n'], ['a', 'b']],
  ['a last line without an end', ['a\nb'], ['a', 'b']],
  ['a byte order mark', ['\ufeff', 'a\n\ufeffb\n'], ['a', '\ufeffb']],
  ['lines across chunks', ['a', 'b', '\nc'], ['ab', 'c']],
  ['separators inside JSON strings', ['a\u2028b\u2029c\u0085\n'], ['a\u2028b\u2029c\u0085']],
  ['empty lines', ['\n\na\n'], ['', '', 'a']],
  ['nothing', [], []],
  ['a line that is too long', ['12345678901\nb\n'], [undefined, 'b']],
  ['one that comes in pieces', ['123456', '7890', '1234', '5678\n', 'b\n'], [undefined, 'b']],
  ['one without an end', ['a\n12345678901'], ['a', undefined]],
])('reads %s', async (_, chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines);
});

test('puts letters together that two chunks share', async () => {
  const bytes = Buffer.from('중재\n');
  expect(await linesOf(bytes.subarray(0, 1), bytes.subarray(1, 4), bytes.subarray(4))).toEqual(['중재']);
});

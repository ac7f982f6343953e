import fc from 'fast-check';
import { readTyped } from '../../../src/presentation/slack/typed-addresses';

// What may stand in a line of the form.

test('what is written with anything else is refused', () => {
  const word = fc.stringMatching(/^[!-~가-힣]{1,12}$/u).filter((text) => !/^[0-9a-f.:,;/~-]+$/i.test(text));
  fc.assert(
    fc.property(word, fc.boolean(), (stray, isFirst) => {
      const typed = isFirst ? `${stray} 10.1.0.5` : `10.1.0.5, ${stray}`;
      expect(readTyped(typed, 'en')).toEqual({ refused: expect.any(String) });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['10.1.0.5 , 10.1.0.7 ;', ['10.1.0.5', '10.1.0.7']],
  ['10.1.0.5 — 10.1.0.9', ['10.1.0.5-10.1.0.9']],
  ['10.1.0.0  255.255.0.0', ['10.1.0.0/255.255.0.0']],
  ['10.1.0.0/255.255.0.0', ['10.1.0.0/255.255.0.0']],
  ['10.1.0.0 0.0.255.255', ['10.1.0.0/0.0.255.255']],
  ['10.1.0.5, 255.255.0.0', ['10.1.0.5', '255.255.0.0']],
  ['2001:DB8::/32、::1', ['2001:DB8::/32', '::1']],
])('%j is asked as %j', (typed, addresses) => {
  expect(readTyped(typed, 'en')).toEqual({ addresses });
});

test.each(['', ' ', ',', ', ;', '\u202e\u200b'])('%j is no address', (typed) => {
  expect(readTyped(typed, 'en')).toEqual({ refused: expect.stringMatching(/is no address/) });
});

test.each(['en', 'ko'] as const)('a name is told apart from what is no address (%s)', (language) => {
  const said = ['fe01', '전산실', '10.1', '443', 'any', '<@U1>'].map((typed) => {
    const read = readTyped(typed, language);
    return 'refused' in read ? read.refused.replace(/“.*”/u, '') : '';
  });
  expect(said[0]).toBe(said[1]);
  expect(new Set(said.slice(2)).size).toBe(1);
  expect(said[0]).not.toBe(said[2]);
});

import fc from 'fast-check';
import { createAsk } from '../../../src/ask';
import { loadCatalog } from '../../../src/catalog/load';
import { readTyped } from '../../../src/presentation/slack/typed-addresses';

// What may stand in a line of the form. Other tests hold each error to its line; these hold the line to addresses alone.

const ask = createAsk(loadCatalog({}));
const { key } = ask('nftables for front end to mediation');

const octet = fc.integer({ min: 0, max: 255 });
const v4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
/** Not the bare `::`, which is no machine's address and is not read as one: the form says so beside its line. */
const v6 = fc.ipV6().filter((text) => !text.includes('.') && text !== '::');
const item = fc.oneof(
  v4,
  v6,
  fc.tuple(v4, fc.integer({ min: 0, max: 33 })).map(([host, prefix]) => `${host}/${prefix}`),
  fc.tuple(v6, fc.integer({ min: 0, max: 129 })).map(([host, prefix]) => `${host}/${prefix}`),
  fc.tuple(v4, v4).map((ends) => ends.join('-')),
  fc.tuple(v4, v4).map((ends) => ends.join(' – ')),
  fc.tuple(v4, octet).map((ends) => ends.join('-')),
  fc.tuple(v6, v6).map((ends) => ends.join('-')),
  v4.map((host) => `${host} 255.255.0.0`),
  fc.constantFrom('::1::2', '10.1', '1.2.3.4.5', '10.1.0.5:5070', '10.1.0.5/80', 'fe80::1%1', '0.0.0.0', '12345::1'),
);
const between = fc.constantFrom(', ', ',', '; ', ' ', '\n', ' , ');
const line = fc
  .tuple(item, fc.array(fc.tuple(between, item), { maxLength: 3 }))
  .map(([first, more]) => first + more.flat().join(''));

test('what is taken for addresses is read as addresses of that machine, and as nothing else', () => {
  let taken = 0;
  fc.assert(
    fc.property(line, (typed) => {
      const read = readTyped(typed, 'en');
      if ('refused' in read) return;
      const { answer, key: next } = ask(`Mediation Servers: ${read.addresses.join(', ')}`, { key });
      expect([typed, answer.kind]).toEqual([typed, 'rules']);
      if (answer.kind !== 'rules' || answer.refused) return;
      taken += 1;
      const scopeOf = (text: string) => text.split('|').slice(4);
      if (next !== '') expect([typed, ...scopeOf(next)]).toEqual([typed, ...scopeOf(key)]);
      expect([typed, answer.placed.map(({ role }) => role.id)]).toEqual([typed, ['mediation']]);
      expect([typed, answer.placed[0]?.addresses.length]).toEqual([typed, read.addresses.length]);
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(50);
}, 60_000);

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

test.each(['en', 'ko'] as const)('a name is told apart from what is no address (%s)', (language) => {
  const said = ['fe01', '전산실', '10.1', '443', 'any', '<@U1>'].map((typed) => {
    const read = readTyped(typed, language);
    return 'refused' in read ? read.refused.replace(/“.*”/u, '') : '';
  });
  expect(said[0]).toBe(said[1]);
  expect(new Set(said.slice(2)).size).toBe(1);
  expect(said[0]).not.toBe(said[2]);
});

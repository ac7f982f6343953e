import fc from 'fast-check';
import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { readAddressLines } from '../../src/slack/address-lines';

// Lines of the form, as they are asked: addresses of the machine beside which they were typed, all of them, and nothing else.

const catalog = loadCatalog({});
const ask = createAsk(catalog);

const octet = fc.integer({ min: 0, max: 255 });
const v4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
const v6 = fc.ipV6().filter((text) => !text.includes('.'));
const range = (address: fc.Arbitrary<string>) =>
  fc.tuple(address, fc.constantFrom('-', ' – '), address).map((parts) => parts.join(''));
const network = (address: fc.Arbitrary<string>, longest: number) =>
  fc.tuple(address, fc.integer({ min: 0, max: longest + 1 })).map((parts) => parts.join('/'));
const items = {
  4: fc.oneof(
    { weight: 3, arbitrary: v4 },
    { weight: 2, arbitrary: range(v4) },
    network(v4, 32),
    fc.tuple(v4, octet).map((ends) => ends.join('-')),
    fc.constantFrom('10.1.0.0/16', '10.1.0.0 255.255.0.0', '10.1.0.5-9', '0.0.0.0'),
    fc.constantFrom('10.1', '1.2.3.4.5', '10.1.0.5:5070', '10.1.0.5/80'),
  ),
  6: fc.oneof(
    { weight: 3, arbitrary: v6 },
    { weight: 2, arbitrary: range(v6) },
    network(v6, 128),
    fc.constantFrom('2001:db8::/64', '::1', '2001:db8::1-2001:db8::9'),
    fc.constantFrom('::1::2', 'fe80::1%1', '12345::1', '[::1]:443'),
  ),
};
const between = fc.constantFrom(', ', ',', '; ', ' ', '\n', ' , ');
const lineOf = (item: fc.Arbitrary<string>) =>
  fc
    .tuple(item, fc.array(fc.tuple(between, item), { maxLength: 2 }))
    .map(([first, more]) => first + more.flat().join(''));
const lines = fc
  .constantFrom(4 as const, 6 as const)
  .chain((family) => fc.tuple(lineOf(items[family]), fc.option(lineOf(items[family]), { nil: undefined })));

const form = formOf('nftables for front end to mediation', 'en');

test('what a form asks is what was typed, of those machines, about the same rows', () => {
  let asked = 0;
  fc.assert(
    fc.property(lines, ([typed, more]) => {
      const values = { 'field-0': { value: { value: typed } }, 'field-1': { value: { value: more ?? null } } };
      const read = readAddressLines(form, values, ask);
      expect(read.kind).not.toBe('stale');
      if (read.kind !== 'asked') return;
      asked += 1;
      const { answer, key } = ask(read.text, { key: form.key });
      const placed = answer.kind === 'rules' && !answer.refused ? answer.placed : [];
      expect([typed, more, placed.length]).toEqual([typed, more, more === undefined ? 1 : 2]);
      if (key !== '') expect([typed, more, scopeOf(key)]).toEqual([typed, more, scopeOf(form.key)]);
      const count = placed.reduce((sum, { addresses }) => sum + addresses.length, 0);
      expect([typed, more, count]).toEqual([typed, more, wordsIn(typed) + wordsIn(more ?? '')]);
    }),
    { numRuns: 400 },
  );
  expect(asked).toBeGreaterThan(20);
}, 60_000);

test('anything at all that is typed is asked as addresses or not at all', () => {
  const piece = fc.constantFrom(
    ...['10.1.0.5', '10.1.0.0/16', '::1', ',', ';', '-', ' ', '\n', ':5070', '/tcp', '5070', ' to ', ' edge ', 'S47'],
    ...[' as csv', ' only udp', '에서 ', '로', '<!channel>', '"', '$(x)', '\u202e', 'any', ' and ', '→', ' not ', '#'],
  );
  const anything = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  );
  fc.assert(
    fc.property(anything, (typed) => {
      const read = readAddressLines(form, { 'field-1': { value: { value: typed } } }, ask);
      if (read.kind !== 'asked') return;
      expect(read.text).toMatch(/^Mediation Servers: [\da-f.:/, -]+$/i);
      const { answer, key } = ask(read.text, { key: form.key });
      expect([typed, answer.kind, scopeOf(key)]).toEqual([typed, 'rules', scopeOf(form.key)]);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test.each(['en', 'ko'] as const)(
  'every line of every form binds its own machine (%s)',
  (language) => {
    for (const role of catalog.roles) {
      const text = language === 'en' ? `csv rules for ${role.name.en}` : `${role.name.ko} csv 규칙`;
      const every = formOf(text, language);
      const values = Object.fromEntries(
        every.fields.map((_, index) => [`field-${index}`, { value: { value: `10.77.${index}.5` } }]),
      );
      if (every.fields.length === 0) continue;
      const read = readAddressLines(every, values, ask);
      expect([text, read.kind]).toEqual([text, 'asked']);
      const { answer } = ask(read.kind === 'asked' ? read.text : '', { key: every.key, language });
      const placed = answer.kind === 'rules' ? answer.placed : [];
      const found = placed.map(({ role: { name }, addresses }) => `${name[language]} ${addresses.join()}`);
      expect([text, found.toSorted()]).toEqual([
        text,
        every.fields.map(({ name }, index) => `${name} 10.77.${index}.5`).toSorted(),
      ]);
    }
  },
  60_000,
);

/** The form of an answer; without lines where there is none. */
function formOf(text: string, language: 'en' | 'ko') {
  const { key, document } = ask(text, { language });
  const part = document.find(({ kind }) => kind === 'form');
  return { key, language, fields: part?.kind === 'form' ? part.fields.slice(0, 25) : [] };
}

/** A key without its language, its dialect and its addresses. */
function scopeOf(key: string): string {
  return key.split('|').slice(4).join('|');
}

/** How many addresses somebody wrote; a netmask behind a blank, and 0.0.0.0 behind its like, belongs to the one before it. */
function wordsIn(typed: string): number {
  return typed
    .replace(/ – /g, '-')
    .replace(/ (?=255\.255\.0\.0|(?<=(?<![\d.–-])0\.0\.0\.0 )0\.0\.0\.0(?![\d./-]))/g, '/')
    .split(/[\s,;]+/)
    .filter(Boolean).length;
}

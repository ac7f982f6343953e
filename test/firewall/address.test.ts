import fc from 'fast-check';
import { asWritten, blockText, distinctBlocks, networksOf, networkText, readAddress } from '../../src/firewall/address';

const read = (text: string): string => {
  const address = readAddress(text);
  if (address.kind === 'block') return blockText(address.block);
  if (address.kind === 'any') return `any ${address.family ?? ''}`.trim();
  return address.kind === 'host-bits' ? `${address.kind} ${address.network} ${address.host}` : address.kind;
};

test.each([
  ['10.2.0.5', '10.2.0.5'],
  ['10.2.0.5/32', '10.2.0.5'],
  ['10.1.0.0/16', '10.1.0.0/16'],
  [' 10.1.0.0/16 ', '10.1.0.0/16'],
  ['10.1.0.0/255.255.0.0', '10.1.0.0/16'],
  ['10.1.0.0 255.255.0.0', '10.1.0.0/16'],
  ['10.1.0.5-10.1.0.20', '10.1.0.5-10.1.0.20'],
  ['10.1.0.5 - 10.1.0.20', '10.1.0.5-10.1.0.20'],
  ['10.1.0.5-20', '10.1.0.5-10.1.0.20'],
  ['10.1.0.0-10.1.255.255', '10.1.0.0/16'],
  ['2001:DB8:0::1', '2001:db8::1'],
  ['2001:db8::/64', '2001:db8::/64'],
  ['2001:db8::5-2001:db8::9', '2001:db8::5-2001:db8::9'],
  ['any', 'any'],
  ['0.0.0.0/0', 'any 4'],
  ['::/0', 'any 6'],
  ['0.0.0.0 0.0.0.0', 'any 4'],
  ['0.0.0.0 128.0.0.0', '0.0.0.0/1'],
  ['0.0.0.0-255.255.255.255', 'any 4'],
  ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'any 6'],
])('%s is read as %s', (asked, expected) => expect(read(asked)).toBe(expected));

test.each([
  ['10.2.0.5/16', 'host-bits 10.2.0.0/16 10.2.0.5'],
  ['10.2.0.5 255.255.0.0', 'host-bits 10.2.0.0/16 10.2.0.5'],
  ['2001:db8::5/64', 'host-bits 2001:db8::/64 2001:db8::5'],
  ['10.1.0.0 0.0.255.255', 'mask'],
  ['10.1.0.0 255.0.255.0', 'mask'],
  ['10.1.0.5 0.0.0.0', 'mask'],
  ['0.0.0.0 255.255.255.255', 'mask'],
  ['10.1.0.20-10.1.0.5', 'upside-down'],
  ['10.1.0.20-5', 'upside-down'],
  ['10.1.0.5-2001:db8::1', 'not-an-address'],
  ['10.1.0.5-300', 'not-an-address'],
  ['2001:db8::1a5-20', 'not-an-address'],
  ['2001:db8::1-20', 'not-an-address'],
  ['10.0.0.0/010', 'not-an-address'],
  ['0.0.0.0/00', 'not-an-address'],
  ['10.1.0.0/33', 'not-an-address'],
  ['2001:db8::/129', 'not-an-address'],
  ['010.1.0.5', 'not-an-address'],
  ['0x0a.1.0.5', 'not-an-address'],
  ['10.1', 'not-an-address'],
  ['167772165', 'not-an-address'],
  ['300.1.1.1', 'not-an-address'],
  ['fe80::1%eth0', 'not-an-address'],
  ['::ffff:10.0.0.1', 'not-an-address'],
  ['::ffff:a00:1', 'not-an-address'],
  ['::ffff:a00:0/112', 'not-an-address'],
  ['2001:db8::1-::ffff:a00:1', 'not-an-address'],
  ['fe01.contoso.com', 'not-an-address'],
  ['10.1.0.5; reboot', 'not-an-address'],
  ['', 'not-an-address'],
])('%s is refused: %s', (asked, expected) => expect(read(asked)).toBe(expected));

test.each([
  ['10/8', '10.0.0.0/8'],
  ['10.1/16', '10.1.0.0/16'],
  ['192.168.5/24', '192.168.5.0/24'],
  ['10.1.*.*', '10.1.0.0/16'],
  ['10.1.0.x', '10.1.0.0/24'],
  ['10.*', '10.0.0.0/8'],
  ['10。1。0。5', '10.1.0.5'],
  ['::ffff:a01:5', '10.1.0.5'],
  ['::ffff:10.1.0.5', '10.1.0.5'],
  ['::ffff:10.1.0.0/112', '10.1.0.0/16'],
])('in place of %s, %s is offered', (asked, instead) =>
  expect(readAddress(asked)).toEqual({ kind: 'not-an-address', asked, instead }),
);

test.each([
  '10.1/24',
  '10.1.5/16',
  '300/8',
  '10.1.0',
  '10.1.0.5.6',
  '0x0a.1.0.5',
  '::ffff:10.1.0.0/64',
  '10.*.5.1',
  '10/0',
])('in place of %s nothing is offered: nobody can tell what it means', (asked) =>
  expect(readAddress(asked)).toEqual({ kind: 'not-an-address', asked }),
);

const block = (family: 4 | 6) => {
  const top = (1n << (family === 4 ? 32n : 128n)) - 1n;
  const value = fc.bigInt({ min: 0n, max: top });
  return fc
    .tuple(value, value)
    .map(([one, other]) => (one < other ? { family, first: one, last: other } : { family, first: other, last: one }));
};
const blocks = fc.oneof(block(4), block(6));

test('the networks of a range hold all of it, nothing else, and nothing twice', () => {
  fc.assert(
    fc.property(blocks, ({ family, first, last }) => {
      const networks = networksOf({ family, first, last });
      let next = first;
      for (const network of networks) {
        expect(network.first).toBe(next);
        expect(readAddress(networkText(network)).kind).toMatch(/^(block|any)$/);
        next = network.last + 1n;
      }
      expect(next).toBe(last + 1n);
      // As few as can be: no more than two of each size.
      expect(networks.length).toBeLessThanOrEqual(2 * (family === 4 ? 32 : 128));
    }),
  );
});

test('what is written is read back as the same addresses', () => {
  fc.assert(
    fc.property(blocks, (each) => {
      const again = readAddress(blockText(each));
      expect(again.kind === 'block' ? again.block : 'any').toEqual(again.kind === 'block' ? each : 'any');
    }),
  );
});

test.each(['any', '0.0.0.0/0', '::/0', '10.2.0.5', '10.1.0.5-10.1.0.20'])('%s is written as it was', (text) => {
  const address = readAddress(text);
  expect(address.kind === 'any' || address.kind === 'block' ? asWritten(address) : address.kind).toBe(text);
});

test('blocks that overlap are one, and those that do not stay apart', () => {
  const of = (...texts: string[]) =>
    distinctBlocks(
      texts.map((text) => {
        const address = readAddress(text);
        if (address.kind !== 'block') throw new Error(text);
        return address.block;
      }),
    ).map(blockText);
  expect(of('10.1.0.5', '10.1.0.0/16', '10.1.0.5')).toEqual(['10.1.0.0/16']);
  expect(of('10.1.0.5-10.1.0.20', '10.1.0.10-10.1.0.30')).toEqual(['10.1.0.5-10.1.0.30']);
  expect(of('10.1.0.6', '10.1.0.5')).toEqual(['10.1.0.5', '10.1.0.6']);
  expect(of('2001:db8::1', '10.1.0.5')).toEqual(['10.1.0.5', '2001:db8::1']);
});

test('a range is no network, and says so instead of growing', () => {
  const range = readAddress('10.1.0.5-10.1.0.20');
  expect(() => range.kind === 'block' && networkText(range.block)).toThrow('no network');
});

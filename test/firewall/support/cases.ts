import fc from 'fast-check';
import { type Block, readAddress } from '../../../src/firewall/address.js';
import { joinPorts } from '../../../src/firewall/join-ports.js';
import type { Endpoint, Rule } from '../../../src/firewall/rule.js';
import type { Service } from '../../../src/firewall/snippet.js';

/** Names of holes that cases use. */
export const holeNames = ['FRONT_END', 'MEDIATION', 'PSTN_GATEWAY', 'FRONT_END_VIP'] as const;

/** A text that would do harm in each of the languages, were it ever written as it is. */
export const hostile =
  '"; reboot; # \' $(reboot) `reboot` <!channel> %PATH% !\r\nno access-list\n} policy drop; */ \\ \u2028 ’quoted’ 한글 =cmd()';

/** Addresses from their texts, as a reader of questions hands them over. */
export function addresses(...texts: readonly string[]): Endpoint {
  const [first, ...rest] = texts.map(blockOf);
  if (first === undefined) throw new Error('name an address');
  return { kind: 'addresses', blocks: [first, ...rest] };
}

export const any: Endpoint = { kind: 'any' };
export const hole = (name: (typeof holeNames)[number]): Endpoint => ({ kind: 'hole', name });

/** A rule that differs from a plain one in the parts given. */
export function rule(parts: Partial<Rule> = {}): Rule {
  return {
    rows: ['S47', 'S50'],
    comment: 'S47 S50: SIP from the Front End',
    words: ['front-end', 'mediation'],
    direction: 'in',
    family: 4,
    transport: 'tcp',
    from: addresses('10.1.0.0/16'),
    to: addresses('10.2.0.5'),
    sourcePorts: [],
    ports: [{ first: 5070, last: 5070 }],
    ...parts,
  };
}

/** A virtual server that differs from a plain one in the parts given. */
export function service(parts: Partial<Service> = {}): Service {
  return {
    rows: ['HO01'],
    comment: 'HO01: SIP to the Front Ends',
    words: ['front-end', '5061'],
    family: 4,
    virtual: addresses('10.2.0.10'),
    servers: addresses('10.2.0.11', '10.2.0.12'),
    clients: any,
    port: 5061,
    ...parts,
  };
}

const range = (first: number, last = first) => ({ first, last });

/** One of each thing that a rule can be. The readers and the goldens of every dialect go through them. */
export const ruleCases: Readonly<Record<string, readonly Rule[]>> = {
  'one port': [rule()],
  'a range, udp': [rule({ transport: 'udp', ports: [range(49152, 57500)] })],
  'twenty ports and ranges': [
    rule({
      ports: [
        ...Array.from({ length: 17 }, (_, index) => range(5000 + 3 * index)),
        range(6000, 6003),
        range(7000),
        range(8000, 8999),
      ],
    }),
  ],
  'source ports': [
    rule({ transport: 'udp', sourcePorts: [range(1024, 65535)], ports: [range(49152, 57500)] }),
    rule({
      direction: 'out',
      transport: 'udp',
      from: addresses('10.2.0.5'),
      to: addresses('10.1.0.0/16'),
      sourcePorts: [range(49152, 57500)],
      ports: [range(1024, 65535)],
    }),
  ],
  'several addresses': [rule({ from: addresses('10.1.0.0/16', '10.3.0.7'), to: addresses('10.2.0.5', '10.2.0.6') })],
  'an address range': [rule({ from: addresses('10.1.0.5-10.1.0.20') })],
  IPv6: [
    rule({ family: 6, from: addresses('2001:db8:1::/64'), to: addresses('2001:db8:2::5') }),
    rule({
      family: 6,
      transport: 'udp',
      from: addresses('2001:db8:1::5-2001:db8:1::9'),
      to: addresses('2001:db8:2::5'),
    }),
  ],
  outbound: [rule({ direction: 'out', from: addresses('10.2.0.5'), to: addresses('10.1.0.0/16') })],
  holes: [
    rule({ from: hole('FRONT_END'), to: hole('MEDIATION') }),
    rule({ direction: 'out', from: hole('MEDIATION'), to: hole('PSTN_GATEWAY') }),
    rule({ from: hole('PSTN_GATEWAY'), to: addresses('10.2.0.5') }),
  ],
  'any, because somebody wrote any': [
    rule({ from: any }),
    rule({ family: 6, from: any, to: addresses('2001:db8:2::5') }),
  ],
  'hostile words': [rule({ comment: hostile, words: [hostile, 'x'.repeat(300)] })],
};

/** The same for virtual servers. */
export const serviceCases: Readonly<Record<string, readonly Service[]>> = {
  'one port': [service()],
  'two ports': [service(), service({ port: 443, words: ['front-end', '443'], rows: ['HO06'] })],
  'only these clients': [service({ clients: addresses('10.1.0.0/16', '10.3.0.7') })],
  IPv6: [
    service({
      family: 6,
      virtual: addresses('2001:db8:2::10'),
      servers: addresses('2001:db8:2::11', '2001:db8:2::12'),
      clients: addresses('2001:db8:1::/64'),
    }),
  ],
  holes: [
    service({ virtual: hole('FRONT_END_VIP'), servers: hole('FRONT_END') }),
    // What the servers ask of each other.
    service({ servers: hole('FRONT_END'), clients: hole('FRONT_END'), port: 5072, words: ['front-end', '5072'] }),
  ],
  'hostile words': [service({ comment: hostile, words: [hostile, 'x'.repeat(300)] })],
};

const port = fc.integer({ min: 1, max: 65535 });
const ports = fc
  .array(fc.tuple(port, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9000 }))), { minLength: 1, maxLength: 8 })
  .map((list) => joinPorts(list.map(([first, more]) => range(first, Math.min(65535, first + more)))));

function end(family: 4 | 6): fc.Arbitrary<Endpoint> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.array(block(family), { minLength: 1, maxLength: 3 }).map(ofBlocks) },
    { weight: 1, arbitrary: fc.constantFrom(...holeNames).map(hole) },
  );
}

function block(family: 4 | 6): fc.Arbitrary<Block> {
  const bits = family === 4 ? 32 : 128;
  const value = fc.bigInt({ min: 1n, max: (1n << BigInt(bits)) - 2n });
  return fc.oneof(
    value.map((first) => ({ family, first, last: first })),
    fc.tuple(value, fc.integer({ min: 1, max: bits })).map(([start, prefix]) => {
      const size = 1n << BigInt(bits - prefix);
      const first = start - (start % size);
      return { family, first, last: first + size - 1n };
    }),
    fc.tuple(value, fc.bigInt({ min: 1n, max: 12n })).map(([first, more]) => {
      const last = first + more;
      const top = (1n << BigInt(bits)) - 1n;
      return { family, first, last: last > top ? top : last };
    }),
  );
}

function ofBlocks(blocks: readonly Block[]): Endpoint {
  const [first, ...rest] = blocks;
  return { kind: 'addresses', blocks: [first!, ...rest] };
}

/** Any rule that a plan could ever make; source ports only where the language has them. */
export function anyRules(canSourcePorts: boolean): fc.Arbitrary<readonly Rule[]> {
  const one = fc.constantFrom<4 | 6>(4, 6).chain((family) =>
    fc.record({
      direction: fc.constantFrom<'in' | 'out'>('in', 'out'),
      transport: fc.constantFrom<'tcp' | 'udp'>('tcp', 'udp'),
      family: fc.constant(family),
      from: end(family),
      to: end(family),
      sourcePorts: canSourcePorts
        ? fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.constant([range(1024, 65535)]))
        : fc.constant([]),
      ports,
      comment: fc.oneof(fc.string(), fc.constant(hostile)),
      words: fc.array(fc.oneof(fc.constantFrom('front-end', 'mediation'), fc.string()), { maxLength: 3 }),
      rows: fc.constant(['S47']),
    }),
  );
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

function blockOf(text: string): Block {
  const address = readAddress(text);
  if (address.kind !== 'block') throw new Error(`no block: ${text}`);
  return address.block;
}

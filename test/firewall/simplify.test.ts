import fc from 'fast-check';
import { blockText } from '../../src/firewall/address';
import { plainComment } from '../../src/firewall/comments';
import type { Holds } from '../../src/firewall/dialect';
import { joinPorts } from '../../src/firewall/join-ports';
import { meaningOf, nameFor } from '../../src/firewall/names';
import { simplify } from '../../src/firewall/simplify';
import { addresses, any, hostile, rule } from './support/cases';
import { meaning } from './support/meaning';

const holds: Holds = {
  ports: { most: 15, perRange: 2 },
  addresses: 'one',
  addressRanges: false,
  sourcePorts: true,
  names: { longest: 31, joint: '-' },
  commentLength: 20,
};
const port = (first: number, last = first) => ({ first, last });

test('a range counts as much as the language says', () => {
  const ports = Array.from({ length: 8 }, (_, index) => port(1000 + 10 * index, 1005 + 10 * index));
  expect(simplify([rule({ ports })], holds).map((each) => each.ports.length)).toEqual([7, 1]);
});

test('lists and ranges of addresses become rules of one network each, and mean the same', () => {
  const wide = rule({ from: addresses('10.1.0.0/16', '10.3.0.1-10.3.0.3'), to: addresses('10.2.0.5', '10.2.0.6') });
  const cut = simplify([wide], holds);
  expect(cut).toHaveLength(6);
  expect(meaning(cut, false)).toEqual(meaning([wide], false));
});

test('where ranges of one family only can be said, those of the other become networks', () => {
  const one: Holds = { ...holds, addresses: 'many', addressRanges: 4 };
  const from = (...texts: string[]) =>
    rule({ from: addresses(...texts), family: texts.join().includes(':') ? 6 : 4, to: any });
  const rangesOf = (text: string) =>
    simplify([from(text)], one).map((each) => (each.from.kind === 'addresses' ? each.from.blocks.length : 0));
  expect([rangesOf('10.3.0.1-10.3.0.3'), rangesOf('2001:db8::1-2001:db8::3')]).toEqual([[1], [2]]);
});

test('the same rule twice is written once', () => {
  expect(simplify([rule(), rule()], holds)).toHaveLength(1);
});

test('a name is short, plain and tells every meaning apart', () => {
  const rules = [
    rule(),
    rule({ direction: 'out' }),
    rule({ transport: 'udp' }),
    rule({ from: addresses('10.1.0.0/17') }),
    rule({ to: addresses('10.2.0.6') }),
    rule({ ports: [port(5071)] }),
    rule({ sourcePorts: [port(5071)] }),
    rule({ from: { kind: 'any' } }),
    rule({ from: { kind: 'hole', name: 'FRONT_END' } }),
  ];
  const names = simplify(
    rules.map((each) => ({ ...each, words: ['x'.repeat(100), hostile] })),
    holds,
  ).map(({ name }) => name);
  expect(new Set(names).size).toBe(rules.length);
  for (const name of names) expect(name).toMatch(/^sfb[a-z0-9-]{1,28}$/);
});

test('what differs only in words and comment has one meaning', () => {
  expect(meaningOf(rule({ comment: 'one', words: ['one'] }))).toBe(meaningOf(rule({ comment: 'other', words: [] })));
});

test.each([1, 20, 63])('a name of at most %i characters or its digest', (longest) => {
  const name = nameFor(['front-end', 'mediation'], 'meaning', { longest: Math.max(longest, 13), joint: '_' });
  expect(name.length).toBeLessThanOrEqual(Math.max(longest, 13));
  expect(name).toMatch(/^sfb(?:[a-z0-9_]*[a-z0-9])?_[0-9a-f]{8}$/);
});

test('a comment is one line of harmless characters, whatever the catalog says', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile)),
      fc.integer({ min: 1, max: 200 }),
      (text, longest) => {
        const comment = plainComment(text, longest);
        expect(comment).toMatch(/^[A-Za-z0-9 .,:/()+_-]*$/);
        expect(comment.length).toBeLessThanOrEqual(longest);
        expect(comment).toBe(comment.trim());
      },
    ),
  );
});

test('ports are joined where they touch, and none is lost or added', () => {
  const ports = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20 })));
  fc.assert(
    fc.property(ports, (list) => {
      const ranges = list.map(([first, more]) => port(first, first + more));
      const joined = joinPorts(ranges);
      const all = (each: typeof ranges) =>
        new Set(
          each.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
        );
      expect([...all([...joined])].sort()).toEqual([...all(ranges)].sort());
      for (const [index, each] of joined.entries()) {
        const next = joined[index + 1];
        if (next) expect(next.first).toBeGreaterThan(each.last + 1);
      }
    }),
  );
});

describe('where the target refuses twins', () => {
  const aws: Holds = { ...holds, ports: { most: 1 }, addresses: 'many', refusesTwins: true, commentLength: 200 };
  const from = (role: string, ...texts: string[]) =>
    rule({ words: [role], rows: [role], comment: role, from: addresses(...texts), to: any });
  const written = (...rules: ReturnType<typeof rule>[]) =>
    simplify(rules, aws).map((each) => [
      each.comment,
      each.from.kind === 'addresses' && each.from.blocks.map(blockText),
    ]);

  test('a network that two rules share is in the first, which says what both are for', () => {
    expect(written(from('S1', '10.1.0.4-10.1.0.8'), from('S2', '10.1.0.4-10.1.0.7'))).toEqual([
      ['S1 / S2', ['10.1.0.4/30', '10.1.0.8']],
    ]);
  });

  test('what the second has besides stays in it', () => {
    expect(written(from('S1', '10.1.0.4'), from('S2', '10.1.0.4', '10.2.0.0/16'))).toEqual([
      ['S1 / S2', ['10.1.0.4']],
      ['S2', ['10.2.0.0/16']],
    ]);
  });

  test('it stays out of a rule that may be left out', () => {
    expect(written({ ...from('S1', '10.1.0.4'), hasCondition: true }, from('S2', '10.1.0.4'))).toEqual([
      ['S2 / S1', ['10.1.0.4']],
    ]);
  });

  test('other ports, and a network within another, are no twins', () => {
    const other = { ...from('S2', '10.1.0.4'), ports: [port(5061)] };
    expect(written(from('S1', '10.1.0.4'), other)).toHaveLength(2);
    expect(written(from('S1', '10.1.0.0/16'), from('S2', '10.1.0.4'))).toHaveLength(2);
  });

  test('what is allowed stays the same, and nothing is written twice', () => {
    const some = fc.subarray(['10.1.0.1-10.1.0.9', '10.1.0.5', '10.1.0.4/30', '10.1.0.0/24'], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (lists) => {
        const rules = lists.map((texts, index) => from(`S${index}`, ...texts));
        const networks = simplify(rules, aws).flatMap((each) =>
          each.from.kind === 'addresses' ? each.from.blocks.map(blockText) : [],
        );
        expect(new Set(networks).size).toBe(networks.length);
        expect(meaning(simplify(rules, aws), false)).toEqual(meaning(rules, false));
      }),
    );
  });
});

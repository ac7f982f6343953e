import { onSite } from '../../src/firewall/dialects/site';
import { simplify } from '../../src/firewall/simplify';
import { hole, rule } from './support/cases';

const names = { longest: 35, joint: '-' } as const;
const holds = {
  ports: { most: 20 },
  addresses: 'many',
  addressRanges: true,
  sourcePorts: true,
  names,
  commentLength: 100,
} as const;
const token = (name: string): string => `@@${name}@@`;
const words = ['front-end', 'mediation', 'tcp'];
const given = rule({ words });
const filledIn = rule({ words, from: hole('FRONT_END') });

test('rules whose addresses are all given keep the names of their meaning', () => {
  const rules = simplify([given], holds);
  expect(onSite(rules, names, token)).toEqual(rules);
});

test('one rule that is filled in by hand gives the word for it to all of its paste, within the length', () => {
  const found = onSite(simplify([given, filledIn], holds), names, token).map(({ name }) => name);
  expect(found.filter((name) => !/^sfb-front-end-[a-z]+-[0-9a-f]{8}-@@SITE@@$/.test(name))).toEqual([]);
  expect(found.map((name) => name.length)).toEqual([35, 35]);
  expect(new Set(found).size).toBe(2);
});

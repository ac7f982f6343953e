import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { BalancerDialect, Dialect, ExemptionDialect, PermitDialect } from '../../../src/firewall/dialect.js';
import type { Rule } from '../../../src/firewall/rule.js';
import { simplify } from '../../../src/firewall/simplify.js';
import { type Service, type Snippet, writeRules, writeServices } from '../../../src/firewall/snippet.js';
import { any, anyRules, holeNames, ruleCases, serviceCases } from './cases.js';
import { type HoleOf, meaning, type RuleReader, type ServiceReader, serviceMeaning } from './meaning.js';

/** What every dialect of permits promises, told by a reader that did not write it. */
export function permitsConform(dialect: PermitDialect, read: RuleReader): void {
  const cases = Object.entries(ruleCases).map(([name, rules]) => [name, asHeld(dialect, rules)] as const);
  const isHost = dialect.stands === 'host';
  describe(dialect.id, () => {
    test.each(cases)('%s: what is read back is what was meant', (_, rules) => {
      expectSame(dialect, rules, read);
    });

    test('generated rules are read back as they were meant, however they had to be cut', () => {
      fc.assert(
        fc.property(anyRules(dialect.holds.sourcePorts), (rules) =>
          expectSame(dialect, isHost ? rules.map(onHost) : rules, read),
        ),
        { numRuns: 60 },
      );
    });

    test('the same question gives the same text', () => {
      const rules = cases.flatMap(([, each]) => each);
      expect(writeRules(dialect, rules, [])).toEqual(writeRules(dialect, rules, []));
    });

    commonPromises(
      dialect,
      cases.map(([name, rules]) => [name, writeRules(dialect, rules, [])] as const),
    );

    if (dialect.comment !== undefined || dialect.showsHeldBack)
      test('a rule that is held back lets nothing through', () => {
        const held = cases.flatMap(([, rules]) => rules.map((rule) => ({ rule, why: `S52: ${rule.comment}` })));
        expect(meaning(read(writeRules(dialect, [], held).text, holeOf(dialect)), false)).toEqual([]);
      });
  });
}

/** What every balancer's dialect promises. */
export function servicesConform(dialect: BalancerDialect, read: ServiceReader): void {
  const cases = Object.entries(serviceCases);
  describe(dialect.id, () => {
    test.each(cases)('%s: what is read back is what was meant', (_, services) => {
      const snippet = writeServices(dialect, services);
      const found = read(snippet.text, holeOf(dialect));
      expect(serviceMeaning(found)).toEqual(serviceMeaning(services.map((service) => ({ ...service, name: '' }))));
      expectNames(
        found.map(({ name }) => name),
        dialect,
      );
    });

    commonPromises(
      dialect,
      cases.map(([name, services]) => [name, writeServices(dialect, services as readonly Service[])] as const),
    );
  });
}

/** What both dialects of IPsec exceptions promise. */
export function exemptionsConform(dialect: ExemptionDialect, read: RuleReader): void {
  const plain = { direction: 'in' as const, sourcePorts: [], ports: [] };
  const cases = Object.entries(ruleCases)
    .filter(([name]) => !/range|outbound|ports/.test(name))
    .map(([name, rules]) => [name, rules.map((rule): Rule => ({ ...rule, ...plain, from: any }))] as const);
  describe(dialect.id, () => {
    test.each(cases)('%s: what is read back is what was meant', (_, rules) => {
      expectSame(dialect, rules, read);
    });

    commonPromises(
      dialect,
      cases.map(([name, rules]) => [name, writeRules(dialect, rules, [])] as const),
    );
  });
}

function commonPromises(dialect: Dialect, snippets: readonly (readonly [string, Snippet])[]): void {
  test.each(snippets)('%s: reads as it was accepted', (name, snippet) => {
    expectGolden(
      dialect,
      name,
      [snippet.text, '', '== check', snippet.check, '', '== undo', snippet.undo, ''].join('\n'),
    );
  });

  test.each(snippets)('%s: nothing but printable ASCII, whatever the catalog says', (_, snippet) => {
    for (const text of [snippet.text, snippet.check, snippet.undo]) {
      expect(text).toMatch(/^[\x20-\x7e\n]+$/);
      expect(text).not.toMatch(/\$\(|`|<!channel>|%PATH%|=cmd/);
    }
  });

  test('has a check, an undo, a place to belong to and a page of its vendor', () => {
    for (const [, { check, undo }] of snippets)
      expect([check, undo].every((text) => text.trim().length > 0)).toBe(true);
    expect(dialect.notes.length).toBeGreaterThan(0);
    expect(dialect.reference).toMatch(/^https:\/\//);
  });

  test('a hole is one token that names the end', () => {
    for (const name of holeNames) {
      expect(dialect.hole(name)).toMatch(/^[^\s<>|&;$`"'\\!%*?(){}[\]]+$/);
      expect(dialect.hole(name)).toContain(name);
    }
  });

  test('whatever else is to be filled in is declared, so that no machine has its name', () => {
    const declared: readonly string[] = [...holeNames, 'SITE', ...(dialect.ownHoles ?? [])];
    const [before = '', behind = ''] = dialect.hole('X').split('X').map(escaped);
    const word = new RegExp(`${before}([A-Z0-9_]*[A-Z_])${behind}`, 'g');
    const written = snippets.flatMap(([, { text, check, undo }]) => [text, check, undo]).join('\n');
    const names = new Set([...written.matchAll(word)].map(([, name = '']) => name));
    expect([...names].filter((name) => !declared.includes(name) && !name.includes('_OF_'))).toEqual([]);
    expect((dialect.ownHoles ?? []).filter((name) => !written.includes(dialect.hole(name)))).toEqual([]);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A language that cannot say source ports is never asked to; a host's own end is never an address. */
function asHeld(dialect: PermitDialect, rules: readonly Rule[]): readonly Rule[] {
  const sayable = rules.filter(({ sourcePorts }) => dialect.holds.sourcePorts || sourcePorts.length === 0);
  const fitting = sayable.length === 0 ? rules.map((rule) => ({ ...rule, sourcePorts: [] })) : sayable;
  return dialect.stands === 'host' ? fitting.map(onHost) : fitting;
}

/** As `PermitDialect` says: of a host's rules, the machine's own end is any. */
function onHost(rule: Rule): Rule {
  return rule.direction === 'in' ? { ...rule, to: any } : { ...rule, from: any };
}

function expectSame(dialect: PermitDialect | ExemptionDialect, rules: readonly Rule[], read: RuleReader): void {
  const snippet = writeRules(dialect, rules, []);
  const found = read(snippet.text, holeOf(dialect));
  const withDirection = dialect.writes === 'permits' && dialect.stands === 'host';
  expect(meaning(found, withDirection)).toEqual(meaning(rules, withDirection));
  expect(snippet.rules).toBe(simplify(rules, dialect.holds).length);
  expectNames(
    found.map(({ name }) => name),
    dialect,
  );
}

function expectNames(names: readonly (string | undefined)[], { holds }: Dialect): void {
  const given = names.filter((name): name is string => name !== undefined);
  expect(given.filter((name) => name.length > holds.names.longest)).toEqual([]);
  expect(new Set(given).size).toBe(given.length);
}

function holeOf(dialect: Dialect): HoleOf {
  const names = new Map(holeNames.map((name) => [dialect.hole(name), name]));
  return (token) => names.get(token);
}

const golden = join(__dirname, '..', '..', 'golden', 'rules');

/** Compares with the golden file; `UPDATE=1` writes it, to be read in the diff. */
function expectGolden({ id }: Dialect, name: string, text: string): void {
  const path = join(golden, id, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.txt`);
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

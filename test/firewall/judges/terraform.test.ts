import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PermitDialect } from '../../../src/firewall/dialect.js';
import { terraformAws } from '../../../src/firewall/dialects/terraform-aws.js';
import { terraformAzurerm } from '../../../src/firewall/dialects/terraform-azurerm.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { holeNames } from '../support/cases.js';
import { run } from '../support/judge.js';
import { casesOf, judgedWhereInstalled } from './cases-of.js';

interface Hcl {
  parse(file: string, text: string): Promise<{ readonly resource?: Resources }>;
}
type Attributes = Readonly<Record<string, string | number | readonly string[]>>;
type Resources = Readonly<Record<string, Readonly<Record<string, readonly Attributes[]>>>>;

// HashiCorp's own parser, compiled; asked for without its types, which would bring a browser's into the project.
const hcl = jest.requireActual<Hcl>('@cdktn/hcl2json');

const dialects: readonly (readonly [string, PermitDialect])[] = [terraformAws, terraformAzurerm].map((dialect) => [
  dialect.id,
  dialect,
]);

describe.each(dialects)('%s, judged by the parser of Terraform', (_, dialect) => {
  const cases = casesOf(dialect);

  test.each(cases)('%s: filled in, it is one resource a rule', async (_, rules) => {
    const { text, rules: count } = writeRules(dialect, rules, []);
    const resources = await resourcesOf(filled(text));
    expect(resources).toHaveLength(count);
    expect(new Set(resources.map(({ label }) => label)).size).toBe(count);
  });

  test.each(holeNames)('the hole %s is refused, alone or in a resource', async (name) => {
    await expect(hcl.parse('rules.tf', `value = ${dialect.hole(name)}`)).rejects.toThrow('Invalid character');
    const [[, rules] = []] = cases;
    const { text } = writeRules(dialect, rules ?? [], []);
    await expect(hcl.parse('rules.tf', text)).rejects.toThrow('Invalid character');
  });

  test('what is held back is no resource', async () => {
    const held = cases.flatMap(([, rules]) => rules.map((rule) => ({ rule, why: `S52: ${rule.comment}` })));
    expect(await resourcesOf(writeRules(dialect, [], held).text)).toEqual([]);
  });

  judgedWhereInstalled('terraform', () => {
    test.each(cases)('%s: filled in, it is laid out as terraform fmt does', (_, rules) => {
      const { text } = writeRules(dialect, rules, []);
      expect(run('terraform', ['fmt', '-check', '-no-color', '-'], `${filled(text)}\n`).code).toBe(0);
    });

    test('a word for the site that is not filled in is refused, in a name and in the undo', () => {
      const folder = mkdtempSync(join(tmpdir(), 'sfbport-terraform-'));
      const { text, undo } = writeRules(dialect, cases[0]?.[1] ?? [], []);
      const [target = ''] = /-target=\S+(?=")/.exec(undo) ?? [];
      const terraform = (...words: readonly string[]) => run('terraform', [`-chdir=${folder}`, ...words, '-no-color']);
      try {
        writeFileSync(join(folder, 'rules.tf'), filled(text, dialect.hole('SITE')));
        expect(terraform('validate')).toMatchObject({
          code: 1,
          said: expect.stringContaining('Invalid resource name'),
        });
        expect(terraform('plan', target)).toMatchObject({ code: 1, said: expect.stringContaining('Invalid target') });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    test('a hole is refused', () => {
      const { code, said } = run('terraform', ['fmt', '-no-color', '-'], `value = ${dialect.hole('FRONT_END')}\n`);
      expect(code).not.toBe(0);
      expect(said).toContain('Invalid character');
    });
  });
});

test('terraform-aws: ports are numbers, networks and comments are texts', async () => {
  const [{ attributes } = { attributes: {} }] = await resourcesOf(filled(caseText(terraformAws, 'a range, udp')));
  expect(attributes).toEqual({
    security_group_id: 'filled-in',
    description: 'S47 S50: SIP from the Front End',
    ip_protocol: 'udp',
    from_port: 49152,
    to_port: 57500,
    cidr_ipv4: '10.1.0.0/16',
  });
});

test('terraform-azurerm: of one property the singular or the plural, and no priority twice', async () => {
  const several = await resourcesOf(filled(caseText(terraformAzurerm, 'several addresses')));
  expect(several.map(({ attributes }) => attributes)).toMatchObject([
    {
      priority: 200,
      source_address_prefixes: ['10.1.0.0/16', '10.3.0.7/32'],
      source_port_range: '*',
      destination_address_prefixes: ['10.2.0.5/32', '10.2.0.6/32'],
      destination_port_range: '5070',
    },
  ]);
  const holes = await resourcesOf(filled(caseText(terraformAzurerm, 'holes')));
  // The parser gives back the resources in the order of their names, and expressions as `${…}`.
  expect(new Set(holes.map(({ attributes }) => `${attributes.priority}`.replace(/[${}]/g, '')))).toEqual(
    new Set(['200', '200 + 1', '200 + 2']),
  );
});

async function resourcesOf(text: string): Promise<readonly { label: string; attributes: Attributes }[]> {
  const { resource = {} } = await hcl.parse('rules.tf', text);
  return Object.values(resource)
    .flatMap((labels) => Object.entries(labels))
    .flatMap(([label, blocks]) => blocks.map((attributes) => ({ label, attributes })));
}

function caseText(dialect: PermitDialect, wanted: string): string {
  return writeRules(dialect, new Map(casesOf(dialect)).get(wanted) ?? [], []).text;
}

/** As somebody fills it in: a number for the priority, a word for the site, a text in quotes for everything else. */
function filled(text: string, site = 'seoul'): string {
  return text
    .replaceAll('@@FIRST_PRIORITY@@', '200')
    .replace(/@@(?!SITE)[A-Z_]+@@/g, '"filled-in"')
    .replaceAll('@@SITE@@', site);
}

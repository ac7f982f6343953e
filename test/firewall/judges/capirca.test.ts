import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capirca } from '../../../src/firewall/dialects/capirca.js';
import { type HeldRule, writeRules } from '../../../src/firewall/snippet.js';
import { ruleCases } from '../support/cases.js';
import { judgedBy, run } from '../support/judge.js';
import { casesOf } from './cases-of.js';

/** A policy of a team, which the terms go into: for lists of both families, and a chain for IPv4. */
const header = `header {
  target:: cisco sfbport mixed
  target:: juniper sfbport mixed
  target:: nsxv sfbport mixed
  target:: iptables FORWARD
}
`;
const lastTerm = 'term last-deny {\n  action:: deny\n}\n';

judgedBy(['aclgen'], () => {
  const cases = casesOf(capirca).map(
    ([name, rules]) => [name, rules, filled(writeRules(capirca, rules, []).text)] as const,
  );

  test.each(cases)('%s: filled in, the lists have its ports and addresses', (_, rules, text) => {
    const { code, said, lists } = generate(text);
    expect(said).not.toMatch(/Error|Illegal character/);
    expect(code).toBe(0);
    const { '.acl': cisco = '', '.jcl': juniper = '' } = lists;
    for (const { ports, transport } of rules)
      for (const port of ports.flatMap(({ first, last }) => [first, last]))
        for (const list of [cisco, juniper]) expect(list).toMatch(new RegExp(`\\b${transport}\\b[^]*\\b${port}\\b`));
    expect(cisco).not.toMatch(/permit (tcp|udp) any any/);
    expect(cisco.match(/^ remark sfb-/gm)?.length).toBe(writeRules(capirca, rules, []).rules);
  });

  test('a list for iptables has the ports of every rule of IPv4', () => {
    const { lists } = generate(filled(writeRules(capirca, ruleCases['twenty ports and ranges'] ?? [], []).text));
    for (const port of [5000, 5048, '6000:6003', 7000, '8000:8999'])
      expect(lists['']).toMatch(new RegExp(`--dports [\\d:,]*\\b${port}\\b`));
  });

  test('a hole is refused, and nothing is written', () => {
    const { code, said, lists } = generate(writeRules(capirca, ruleCases.holes ?? [], []).text);
    expect(code).not.toBe(0);
    expect(said).toContain('UndefinedAddressError');
    expect(said).toContain(capirca.hole('FRONT_END'));
    expect(lists).toEqual({});
  });

  test('the same rules for other addresses: refused under the same word, together with the first under another', () => {
    const { text } = writeRules(capirca, ruleCases.holes?.slice(0, 1) ?? [], []);
    const [seoul, busan] = [filled(text, 'seoul'), filled(text, 'busan').replaceAll('10.1.0.0/16', '10.7.0.0/16')];
    expect(generate(together(seoul, seoul)).code).not.toBe(0);
    expect(generate(together(seoul, seoul)).said).toMatch(/Multiple definitions|duplicate term/);
    const { code, lists } = generate(together(seoul, busan));
    expect(code).toBe(0);
    expect(lists['.acl']).toMatch(/10\.1\.0\.0.*10\.7\.0\.0/s);
  });

  test('what is held back is a comment in all three files', () => {
    const held = Object.values(ruleCases).flatMap((rules) =>
      rules.map((rule): HeldRule => ({ rule, why: `S52: ${rule.comment}` })),
    );
    const live = writeRules(capirca, ruleCases['one port'] ?? [], []).text;
    const both = writeRules(capirca, ruleCases['one port'] ?? [], held).text;
    expect(generate(both).lists).toEqual(generate(live).lists);
  });
});

/** What aclgen makes of a snippet that went into a policy and into definitions; the lists by the ends of their names. */
function generate(text: string): { code: number; said: string; lists: Readonly<Record<string, string>> } {
  const root = mkdtempSync(join(tmpdir(), 'sfbport-capirca-'));
  try {
    const [, networks = '', services = '', terms = ''] = text.split(/^# (?:Networks|Services|Terms), .*$/m);
    for (const folder of ['def', 'pol', 'lists']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'def', 'sfbport.net'), networks);
    writeFileSync(join(root, 'def', 'sfbport.svc'), services);
    writeFileSync(join(root, 'pol', 'sfbport.pol'), `${header}${terms}\n${lastTerm}`);
    const { code, said } = run('aclgen', [
      ...['--base_directory', root, '--policy_file', join(root, 'pol', 'sfbport.pol')],
      ...['--definitions_directory', join(root, 'def'), '--output_directory', join(root, 'lists')],
    ]);
    const lists = readdirSync(join(root, 'lists')).map((name) => [
      name.replace(/^sfbport/, ''),
      readFileSync(join(root, 'lists', name), 'utf8'),
    ]);
    return { code, said, lists: Object.fromEntries(lists) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The second behind the first, each part in its file; services are the same, and there once. */
function together(first: string, second: string): string {
  const parts = [first, second].map((text) => text.split(/^(# (?:Networks|Services|Terms), .*)$/m));
  return [1, 3, 5]
    .map((at) => `${parts[0]?.[at]}${parts[0]?.[at + 1]}${at === 3 ? '' : parts[1]?.[at + 1]}`)
    .join('\n');
}

function filled(text: string, site = 'seoulnew'): string {
  return text
    .replaceAll(capirca.hole('FRONT_END'), '10.1.0.0/16')
    .replaceAll(capirca.hole('MEDIATION'), '10.2.0.5/32')
    .replaceAll(capirca.hole('PSTN_GATEWAY'), '10.9.0.7/32')
    .replaceAll(capirca.hole('SITE'), site);
}

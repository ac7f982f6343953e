import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firewalld } from '../../../src/firewall/dialects/firewalld.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { ruleCases } from '../support/cases.js';
import { completeCases, generatedRules, inNamespace, judgedInNamespace, rulesWithHoles } from './in-namespace.js';

judgedInNamespace(['firewall-offline-cmd'], () => {
  let root: string;
  /** Without a running firewalld: the permanent configuration, in a copy. Stops at the first line that is refused. */
  const judge = (text: string) =>
    inNamespace(
      `set -e\n${text.replaceAll(/^firewall-cmd( --permanent)?/gm, `firewall-offline-cmd --system-config=${root}`)}`,
    );
  const policies = () => readdirSync(join(root, 'policies')).filter((file) => file.endsWith('.xml'));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sfbport-firewalld-'));
    cpSync('/etc/firewalld', root, { recursive: true });
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('added as it is written, checked, and taken back', () => {
    const before = policies();
    const rules = [...ruleCases['several addresses']!, ...ruleCases.IPv6!];
    const { text, check, undo } = writeRules(firewalld, rules, []);
    const { code, said } = judge(`${text}\n${check}`);
    expect(code).toBe(0);
    expect(said).toMatch(
      /\(active\)\n {2}priority: -30000\n {2}target: CONTINUE\n {2}ingress-zones: ANY\n {2}egress-zones: ANY\n/,
    );
    expect(new Set(said.match(/rule family=.*/g))).toEqual(new Set(text.match(/rule family=[^']*/g)));
    expect(judge(undo).code).toBe(0);
    expect(policies()).toEqual(before);
  });

  test('all cases and generated rules: accepted', () => {
    const rules = completeCases(firewalld).flatMap(([, each]) => each);
    const { text } = writeRules(firewalld, [...rules, ...generatedRules(firewalld, 4)], []);
    // One program for all rules: each start of it takes a quarter of a second.
    const together = text.replaceAll(/'\n(?:# .*\n)?firewall-cmd --permanent --policy=\S+ (?=--add-rich)/g, "' ");
    expect(together.split('\n').length).toBeLessThan(10);
    expect(judge(`${together}\nfirewall-cmd --check-config`).code).toBe(0);
  });

  test.each(rulesWithHoles)(
    '%s to %s: refused until it is filled in',
    (_from, _to, rule) => {
      const { text } = writeRules(firewalld, [rule], []);
      expect(judge(text)).toMatchObject({ said: expect.stringContaining("INVALID_NAME: '@'") });
      const named = text.replaceAll(firewalld.hole('SITE'), 'seou');
      expect(judge(named)).toMatchObject({ said: expect.stringContaining('INVALID_ADDR: @@') });
      // The policy itself is there already.
      const last = named.split('\n').at(-1)!;
      expect(judge(last.replaceAll(/@@\w+@@/g, '10.2.0.7')).code).toBe(0);
    },
    60_000,
  );
});

import { ufw } from '../../../src/firewall/dialects/ufw.js';
import { simplify } from '../../../src/firewall/simplify.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { ruleCases } from '../support/cases.js';
import { completeCases, generatedRules, inNamespace, judgedInNamespace, rulesWithHoles } from './in-namespace.js';
import { copyUfw, type UfwRoot } from './ufw-root.js';

/** Stops at the first line that is refused. */
const shell = (text: string) => inNamespace(`set -e\n${text}`);
const dryRun = (text: string) => shell(text.replaceAll(/^ufw /gm, 'ufw --dry-run '));

judgedInNamespace(['ufw'], () => {
  test.each(completeCases(ufw))('%s: accepted', (_, rules) => {
    const { text, check, undo } = writeRules(ufw, rules, []);
    expect(dryRun([text, check, undo].join('\n'))).toMatchObject({
      code: 0,
      said: expect.stringContaining('### tuple ### route:allow'),
    });
  });

  test('generated rules: accepted', () => {
    const rules = generatedRules(ufw, 4).slice(0, 3);
    expect(dryRun(writeRules(ufw, rules, []).text)).toMatchObject({ code: 0 });
  });

  test.each(rulesWithHoles)('%s to %s: refused until it is filled in', (_from, _to, rule) => {
    const { text } = writeRules(ufw, [rule], []);
    expect(dryRun(text)).toMatchObject({ code: 1, said: expect.stringMatching(/Bad (source|destination) address/) });
    expect(dryRun(text.replaceAll(/@@\w+@@/g, '10.2.0.7'))).toMatchObject({ code: 0 });
  });

  describe('on a copy of what ufw keeps', () => {
    let root: UfwRoot;
    const real = (text: string) => shell(root.within(text));
    beforeEach(() => {
      root = copyUfw();
    });
    afterEach(() => root.remove());

    test('the rules stand before a deny, and are taken back without a trace', () => {
      real("ufw route deny from any to any\nufw route allow proto tcp to 10.2.0.5 port 80 comment 'ours'");
      const before = root.kept();
      const rules = [...ruleCases['several addresses']!, ...ruleCases['source ports']!];
      const { text, undo } = writeRules(ufw, rules, []);
      expect(real(text).code).toBe(0);
      const added = real('ufw show added').said;
      const names = simplify(rules, ufw.holds).map(({ name }) => name);
      expect(added.match(/sfb-[\w-]+|deny/g)?.slice(0, names.length + 1)).toEqual([...names.toReversed(), 'deny']);
      expect(real(undo).code).toBe(0);
      expect(root.kept()).toEqual(before);
    });

    test('the check shows the rules where ufw is not active, too', () => {
      const { text, check } = writeRules(ufw, ruleCases['one port']!, []);
      expect(real(text).code).toBe(0);
      const [{ name } = { name: 'none' }] = simplify(ruleCases['one port']!, ufw.holds);
      expect(real(check)).toMatchObject({
        code: 0,
        said: expect.stringMatching(new RegExp(`Status: inactive[^]*${name}`)),
      });
    });

    test('a rule that somebody else made for the same traffic stays as it is', () => {
      const { text, undo } = writeRules(ufw, ruleCases['one port']!, []);
      real(text.replace(/comment .*/, ''));
      const before = root.kept();
      expect(real(text).said).toContain('Skipping inserting existing rule');
      real(undo);
      expect(root.kept()).toEqual(before);
    });
  });
});

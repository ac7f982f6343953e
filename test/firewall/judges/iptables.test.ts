import { iptables } from '../../../src/firewall/dialects/iptables.js';
import type { Rule } from '../../../src/firewall/rule.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { run } from '../support/judge.js';
import { completeCases, generatedRules, inNamespace, judgedInNamespace, rulesWithHoles } from './in-namespace.js';

const families = ['iptables', 'ip6tables'] as const;
const rulesets = families.map((program) => `${program} -S`).join('; ');
const accepted = { code: 0, said: '' };

/** Gives each program its own lines, without the words that call it. */
function judge(text: string): { readonly code: number; readonly said: string } {
  const lines = text.split('\n');
  const verdicts = families.map((program) => {
    const rules = lines.filter((line) => line.startsWith(`${program} -w `)).map((line) => line.replace(/^\S+ -w /, ''));
    const input = ['*filter', ...rules, 'COMMIT', ''].join('\n');
    return run('unshare', ['--net', `${program}-restore`, '--test', '--noflush'], input);
  });
  return {
    code: Math.max(...verdicts.map(({ code }) => code)),
    said: verdicts.map(({ said }) => said).join(''),
  };
}

judgedInNamespace(['iptables', 'ip6tables', 'iptables-restore', 'ip6tables-restore'], () => {
  test.each(completeCases(iptables))('%s: accepted', (_, rules) => {
    expect(judge(writeRules(iptables, rules, []).text)).toEqual(accepted);
  });

  test('generated rules: accepted', () => {
    expect(judge(writeRules(iptables, generatedRules(iptables, 60), []).text)).toEqual(accepted);
  });

  test.each(rulesWithHoles)('%s to %s: refused until it is filled in', (_from, _to, rule) => {
    const { text } = writeRules(iptables, [rule], []);
    expect(judge(text)).toMatchObject({ code: 2, said: expect.stringContaining('not found') });
    expect(judge(text.replaceAll(/@@\w+@@/g, '10.2.0.7'))).toEqual(accepted);
  });

  test('pasted and taken back in a shell, nothing is left and nothing else is gone', () => {
    const rules: readonly Rule[] = completeCases(iptables).flatMap(([, each]) => each);
    const { text, check, undo } = writeRules(iptables, [...rules, ...rulesWithHoles.map(([, , rule]) => rule)], []);
    const own = 'iptables -A FORWARD -s 10.9.0.0/16 -j DROP; ip6tables -A FORWARD -j DROP';
    const before = inNamespace(`${own}; ${rulesets}`);
    const after = inNamespace(`${own}; { ${text}\n${check}\n${undo}\n} >/dev/null 2>&1; ${rulesets}`);
    expect(after).toEqual(before);
  });

  test('the rules stand before what was there', () => {
    const rules = completeCases(iptables)[0]![1].flatMap((rule) => [
      rule,
      { ...rule, ports: [{ first: 443, last: 443 }] },
    ]);
    const { said } = inNamespace(
      `iptables -A FORWARD -j DROP; ${writeRules(iptables, rules, []).text}\niptables -S FORWARD`,
    );
    expect(said.match(/--dport \d+|DROP/g)).toEqual(['--dport 443', '--dport 5070', 'DROP']);
  });
});

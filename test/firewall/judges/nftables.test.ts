import { nftables } from '../../../src/firewall/dialects/nftables.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { ruleCases } from '../support/cases.js';
import { run } from '../support/judge.js';
import { completeCases, generatedRules, inNamespace, judgedInNamespace, rulesWithHoles } from './in-namespace.js';

const base = `table inet filter {
  chain forward {
    type filter hook forward priority filter; policy drop;
    drop
  }
}
`;
const judge = (text: string) => run('unshare', ['--net', 'nft', '-c', '-f', '-'], `${base}${text}\n`);
const accepted = { code: 0, said: '' };

judgedInNamespace(['nft'], () => {
  test.each(completeCases(nftables))('%s: accepted', (_, rules) => {
    expect(judge(writeRules(nftables, rules, []).text)).toEqual(accepted);
  });

  test('generated rules: accepted', () => {
    expect(judge(writeRules(nftables, generatedRules(nftables, 60), []).text)).toEqual(accepted);
  });

  test.each(rulesWithHoles)('%s to %s: refused until it is filled in', (_from, _to, rule) => {
    const { text } = writeRules(nftables, [rule], []);
    expect(judge(text)).toMatchObject({ code: 1, said: expect.stringContaining('Error') });
    expect(judge(text.replaceAll(/@@\w+@@/g, '10.2.0.7'))).toEqual(accepted);
  });

  test('filled in for two places, the undo takes back the rules of one', () => {
    const { text, undo } = writeRules(nftables, ruleCases.holes!, []);
    const on = (lines: string, site: string, address: string) =>
      lines.replaceAll(nftables.hole('SITE'), site).replaceAll(/@@\w+@@/g, address);
    const load = (lines: string) => `nft -f - <<'END'\n${lines}\nEND`;
    const first = [load(base), load(on(text, 'seoul', '10.2.0.7'))];
    const list = 'nft list chain inet filter forward';
    const alone = inNamespace([...first, list].join('\n'));
    expect(alone).toMatchObject({ code: 0, said: expect.stringMatching(/10\.2\.0\.7.*-seoul /) });
    const second = [load(on(text, 'busan', '10.2.0.8')), on(undo, 'busan', '10.2.0.8')];
    expect(inNamespace([...first, ...second, list].join('\n'))).toEqual(alone);
  });

  test('what is held back is read as comments alone', () => {
    const held = rulesWithHoles.map(([, , rule]) => ({ rule, why: 'S52: look first' }));
    expect(judge(writeRules(nftables, [], held).text)).toEqual(accepted);
  });
});

import { nftables } from '../../../src/firewall/dialects/nftables.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { run } from '../support/judge.js';
import { completeCases, generatedRules, judgedInNamespace, rulesWithHoles } from './in-namespace.js';

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

  test('what is held back is read as comments alone', () => {
    const held = rulesWithHoles.map(([, , rule]) => ({ rule, why: 'S52: look first' }));
    expect(judge(writeRules(nftables, [], held).text)).toEqual(accepted);
  });
});

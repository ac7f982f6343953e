import { csv } from '../../src/firewall/dialects/csv';
import { nftables } from '../../src/firewall/dialects/nftables';
import { panos } from '../../src/firewall/dialects/panos';
import { type HeldRule, writeRules } from '../../src/firewall/snippet';
import { addresses, any, rule } from './support/cases';

const live = [rule()];
const doubtful = rule({ from: any, to: addresses('10.2.0.5', '10.2.0.6'), ports: [{ first: 1434, last: 1434 }] });
const held: readonly HeldRule[] = [
  { rule: doubtful, why: 'S01 S39: who listens is not certain' },
  { rule: { ...doubtful, transport: 'udp' }, why: '' },
  { rule: undefined, why: 'S25 S26: not written, the port is not in the catalog' },
];

test('what is held back are comments, and does not count', () => {
  const { text, rules, undo } = writeRules(nftables, live, held);
  const [first, ...others] = text.split('\n');
  expect(rules).toBe(1);
  expect(first).toMatch(/^insert rule .* tcp dport 5070 accept/);
  expect(others.map((line) => line.slice(0, 46))).toEqual([
    '# S01 S39: who listens is not certain',
    '# S25 S26: not written, the port is not in the',
    '# insert rule inet filter forward ip daddr { 1',
    '# insert rule inet filter forward ip daddr { 1',
  ]);
  expect(undo).not.toContain('1434');
});

test('a reason that several share is said once', () => {
  const { text } = writeRules(nftables, [], [...held, ...held]);
  expect(text.match(/S01 S39/g)).toHaveLength(1);
});

test('a language without comments leaves out what is held back', () => {
  expect(writeRules(panos, live, held).text).toBe(writeRules(panos, live, []).text);
});

test('a table has it as lines of another action, with no address that could be taken for one', () => {
  const { text, rules, check, undo } = writeRules(csv, live, held);
  const [, permit = '', ...others] = text.split('\n');
  expect(rules).toBe(1);
  expect(permit).toMatch(/^permit,in,IPv4,10\.1\.0\.0\/16,/);
  expect(others.map((line) => line.replace(/sfb-.*/, ''))).toEqual(
    ['tcp', 'udp'].map(
      (transport) =>
        `check first,in,IPv4,CHECK-FIRST:any,any,CHECK-FIRST:10.2.0.5 CHECK-FIRST:10.2.0.6,1434,${transport},S47 S50,S01 S39: who listens is not certain,`,
    ),
  );
  expect(check).toContain('4 lines');
  expect(undo.split('\n')).toHaveLength(4);
  expect(writeRules(csv, [], held)).toMatchObject({
    rules: 0,
    text: expect.stringMatching(/^action,.*\ncheck first,/),
  });
});

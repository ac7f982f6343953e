import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { judgedBy, run } from '../firewall/support/judge';

// The rules that docs/production.md hands out: Prometheus takes them, they fire when they should, and whoever is woken finds what to do.

const root = join(__dirname, '..', '..');
const path = join(root, 'docs', 'prometheus-rules.yml');
const cases = join(__dirname, 'prometheus', 'rules.test.yml');

const { groups } = parse(readFileSync(path, 'utf8')) as {
  groups: readonly { rules: readonly { alert: string; annotations?: { summary?: string } }[] }[];
};
const rules = groups.flatMap((group) => group.rules);
const alerts = rules.map(({ alert }) => alert);

test('docs/production.md says what to do for each alert, and for no other', () => {
  const [, table = ''] =
    /## What to alert on\n([\s\S]*?)\n## /.exec(readFileSync(join(root, 'docs', 'production.md'), 'utf8')) ?? [];
  const told = [...table.matchAll(/^\| `(Sfbport\w+)` (?:\| [^|]+){3}\|$/gm)].map(([, alert]) => alert);
  expect(told).toEqual(alerts);
});

test('each alert says in a sentence what it means', () => {
  expect(rules.filter(({ annotations }) => !annotations?.summary).map(({ alert }) => alert)).toEqual([]);
});

test('each alert is seen to fire, and to keep quiet', () => {
  const { tests } = parse(readFileSync(cases, 'utf8')) as {
    tests: readonly { alert_rule_test: readonly { alertname: string; exp_alerts?: readonly unknown[] }[] }[];
  };
  const expected = tests.flatMap((one) => one.alert_rule_test);
  for (const fires of [true, false]) {
    const named = expected.filter(({ exp_alerts = [] }) => exp_alerts.length > 0 === fires);
    expect(new Set(named.map(({ alertname }) => alertname))).toEqual(new Set(alerts));
  }
});

judgedBy(['promtool'], () => {
  test('Prometheus takes the rules', () => {
    expect(run('promtool', ['check', 'rules', path])).toMatchObject({
      code: 0,
      said: expect.stringContaining('SUCCESS'),
    });
  });

  test('they fire when they should', () => {
    expect(run('promtool', ['test', 'rules', cases])).toMatchObject({
      code: 0,
      said: expect.stringContaining('SUCCESS'),
    });
  });
});

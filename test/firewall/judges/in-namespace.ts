import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { PermitDialect } from '../../../src/firewall/dialect.js';
import { endText } from '../../../src/firewall/names.js';
import type { Rule } from '../../../src/firewall/rule.js';
import { anyRules, ruleCases } from '../support/cases.js';
import { judgedBy, run } from '../support/judge.js';

/**
 * As `judgedBy`, for programs that want to be root and a network of their own: the firewall of the machine that tests is
 * never touched. Skipped by name where either is not to be had, unless REQUIRE_CHECKERS=1.
 */
export function judgedInNamespace(needs: readonly string[], tests: () => void): void {
  // Some of these programs take a quarter of a second a line.
  jest.setTimeout(60_000);
  const isPossible = process.getuid?.() === 0 && spawnSync('unshare', ['--net', 'true']).status === 0;
  if (isPossible || process.env.REQUIRE_CHECKERS === '1') judgedBy([...needs, 'unshare'], tests);
  else describe.skip(`not root, or no network namespaces: judged by ${needs.join(', ')}`, tests);
}

/** Runs a script of sh in an empty network of its own. */
export function inNamespace(script: string): { readonly code: number; readonly said: string } {
  return run('unshare', ['--net', 'sh', '-c', script]);
}

const hasHole = ({ from, to }: Rule): boolean => from.kind === 'hole' || to.kind === 'hole';

/** The cases of every dialect that a program must accept, with the source ports left out where the language has none. */
export function completeCases({ holds }: PermitDialect): readonly (readonly [string, readonly Rule[]])[] {
  return Object.entries(ruleCases)
    .map(([name, rules]) => [name, rules.filter((rule) => !hasHole(rule) && isSayable(rule, holds))] as const)
    .filter(([, rules]) => rules.length > 0);
}

/** Rules that a program must refuse, one at a time, with their ends as names. */
export const rulesWithHoles = Object.values(ruleCases)
  .flat()
  .filter(hasHole)
  .map((rule) => [endText(rule.from), endText(rule.to), rule] as const);

/** The same generated rules in every run, all of them complete. */
export function generatedRules({ holds }: PermitDialect, count: number): readonly Rule[] {
  return fc
    .sample(anyRules(holds.sourcePorts), { seed: 47, numRuns: count })
    .flat()
    .filter((rule) => !hasHole(rule));
}

const isSayable = ({ sourcePorts }: Rule, holds: PermitDialect['holds']): boolean =>
  holds.sourcePorts || sourcePorts.length === 0;

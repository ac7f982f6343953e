import { spawnSync } from 'node:child_process';
import type { PermitDialect } from '../../../src/firewall/dialect.js';
import type { Rule } from '../../../src/firewall/rule.js';
import { any, ruleCases } from '../support/cases.js';

/** The cases as a dialect is given them: a host's own end is any, and source ports go only where the language has them. */
export function casesOf({ stands, holds }: PermitDialect): readonly (readonly [string, readonly Rule[]])[] {
  return Object.entries(ruleCases).map(([name, rules]) => [
    name,
    rules
      .map((rule) => (holds.sourcePorts ? rule : { ...rule, sourcePorts: [] }))
      .map((rule) => {
        if (stands === 'transit') return rule;
        return rule.direction === 'in' ? { ...rule, to: any } : { ...rule, from: any };
      }),
  ]);
}

/** A program that no package of Debian brings: its tests run where somebody has installed it, and are skipped by name elsewhere. */
export function judgedWhereInstalled(program: string, tests: () => void): void {
  const isThere = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  (isThere ? describe : describe.skip)(`judged by ${program}, where it is installed`, tests);
}

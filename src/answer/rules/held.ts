import { portText } from '../../catalog/port-text.js';
import type { Gap, Requirement } from '../../catalog/schema.js';
import type { Rule } from '../../firewall/rule.js';
import type { HeldRule } from '../../firewall/snippet.js';
import type { RuleWarning } from '../answer.js';
import { idsOf } from './comment.js';
import type { Planned } from './plan.js';

/** Traffic and the rules that it would be. */
export interface Made {
  readonly planned: Planned;
  readonly rules: readonly Rule[];
}

const whys: Readonly<Record<Exclude<Planned['doubt'], undefined>, string>> = {
  uncertain: 'who opens this or who listens is not certain, check before use',
  'port-unknown': 'not written, no row has the port of the far end',
  broadcast: 'a broadcast, it needs a DHCP relay and no rule',
};

/** What differs in its transport alone is said once. */
export function heldTogether(doubtful: readonly Made[]): readonly HeldRule[] {
  const byWhy = new Map<string, { transports: string[]; rules: Rule[]; planned: Planned }>();
  for (const { planned, rules } of doubtful) {
    const key = [idsOf(planned.rows), planned.from, planned.to, planned.doubt, planned.ports?.map(portText)].join(' ');
    const before = byWhy.get(key) ?? { transports: [], rules: [], planned };
    byWhy.set(key, {
      planned,
      transports: [...before.transports, planned.transport],
      rules: [...before.rules, ...rules],
    });
  }
  return [...byWhy.values()].flatMap(({ planned, transports, rules }): readonly HeldRule[] => {
    const { rows, from, to, ports, doubt = 'uncertain' } = planned;
    const what = [transports.join('+'), ports?.map(portText).join(',')].filter(Boolean).join(' ');
    const why = `${idsOf(rows)} (${from ?? 'not stated'} to ${to ?? 'not stated'}, ${what}): ${whys[doubt]}`;
    if (doubt === 'broadcast' || rules.length === 0) return [{ rule: undefined, why }];
    return rules.map((rule, index) => ({ rule, why: index === 0 ? why : '' }));
  });
}

/** Others of its kind may still need it: their address was not given. */
export function withinOneMachine(alone: readonly Planned[]): readonly HeldRule[] {
  const rows = distinct(alone.filter(({ doubt }) => doubt === undefined).flatMap((each) => each.rows));
  return rows.length > 0 ? [remark(`not written, both ends are the one address given: ${idsOf(rows)}`)] : [];
}

export function withoutSourcePorts(unsayable: readonly Planned[]): readonly HeldRule[] {
  return unsayable.map(({ rows }) => remark(`${idsOf(rows)}: not written, source ports cannot be said here`));
}

export function withoutPort(gaps: readonly Gap[]): readonly HeldRule[] {
  return gaps.map(({ id, see }) => remark(`${see.join(' ') || id}: not written, the port is not in the catalog`));
}

export function warningsOfHeld(held: readonly Planned[]): readonly RuleWarning[] {
  return (['uncertain', 'port-unknown', 'broadcast'] as const).flatMap((doubt) => {
    const rows = distinct(held.filter((each) => each.doubt === doubt).flatMap((each) => each.rows));
    return rows.length > 0 ? [{ kind: 'held' as const, doubt, rows }] : [];
  });
}

const remark = (why: string): HeldRule => ({ rule: undefined, why });

const distinct = (rows: readonly Requirement[]): Requirement[] => [...new Set(rows)];

import type { Block } from './address.js';
import { meaningOf } from './names.js';
import type { Endpoint, Rule } from './rule.js';

/**
 * The same rules, in which no ports are opened twice for one network: what two of them share stays in the first, and in none
 * that may be left out. The addresses are networks already. The one that stays says what both were for.
 */
export function withoutTwins(rules: readonly Rule[]): readonly Rule[] {
  const written = new Map<string, Rule>();
  const left = new Map<Rule, Rule | undefined>();
  const shared = new Map<Rule, Rule[]>();
  const inOrder = [...rules.filter(isPlain), ...rules.filter((rule) => !isPlain(rule))];
  for (const rule of inOrder) {
    const isNew = (end: 'from' | 'to', block: Block): boolean => {
      const key = meaningOf({ ...rule, [end]: { kind: 'addresses', blocks: [block] } });
      const before = written.get(key);
      if (before === undefined || before === rule) written.set(key, rule);
      else shared.set(before, [...(shared.get(before) ?? []), rule]);
      return before === undefined || before === rule;
    };
    const from = restOf(rule.from, (block) => isNew('from', block));
    const to = from && restOf(rule.to, (block) => isNew('to', block));
    left.set(rule, from && to && { ...rule, from, to });
  }
  return rules.flatMap((rule) => {
    const rest = left.get(rule);
    return rest === undefined ? [] : [withReasons(rest, shared.get(rule) ?? [])];
  });
}

const isPlain = ({ hasCondition }: Rule): boolean => !hasCondition;

/** Undefined where nothing is left of its addresses. */
function restOf(end: Endpoint, isNew: (block: Block) => boolean): Endpoint | undefined {
  if (end.kind !== 'addresses') return end;
  const [first, ...rest] = end.blocks.filter(isNew);
  return first === undefined ? undefined : { kind: 'addresses', blocks: [first, ...rest] };
}

function withReasons(rule: Rule, others: readonly Rule[]): Rule {
  return {
    ...rule,
    rows: [...new Set([rule, ...others].flatMap(({ rows }) => rows))],
    comment: [...new Set([rule, ...others].map(({ comment }) => comment))].join(' / '),
  };
}

import type { PortRange } from '../catalog/schema.js';
import { distinctBlocks, networksOf } from './address.js';
import { plainComment } from './comments.js';
import type { Holds } from './dialect.js';
import { meaningOf, nameFor } from './names.js';
import type { Endpoint, NamedRule, Rule } from './rule.js';
import { withoutTwins } from './without-twins.js';

/**
 * Cuts rules down to what a language holds: several ports or addresses become several rules, ranges of addresses become the
 * networks that make them up. What is allowed stays exactly the same.
 */
export function simplify(rules: readonly Rule[], holds: Holds): readonly NamedRule[] {
  const cut = rules.flatMap((rule) =>
    endsOf(rule.from, holds).flatMap((from) =>
      endsOf(rule.to, holds).flatMap((to) =>
        portsOf(rule.sourcePorts, holds).flatMap((sourcePorts) =>
          portsOf(rule.ports, holds).map((ports) => ({ ...rule, from, to, sourcePorts, ports })),
        ),
      ),
    ),
  );
  const written = (holds.refusesTwins ? withoutTwins(cut) : cut).map((rule) => named(rule, holds));
  // What two rules have in common is written once: a name stands for a meaning.
  return [...new Map(written.map((rule) => [rule.name, rule])).values()];
}

function named(rule: Rule, holds: Holds): NamedRule {
  return {
    ...rule,
    comment: plainComment(rule.comment, holds.commentLength),
    name: nameFor(rule.words, meaningOf(rule), holds.names),
  };
}

function endsOf(end: Endpoint, { addresses, addressRanges }: Holds): readonly Endpoint[] {
  if (end.kind !== 'addresses') return [end];
  const distinct = distinctBlocks(end.blocks);
  const blocks = distinct.flatMap((block) =>
    addressRanges === true || addressRanges === block.family ? [block] : networksOf(block),
  );
  if (addresses === 'one') return blocks.map((block) => ({ kind: 'addresses', blocks: [block] }));
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [{ kind: 'addresses', blocks: [first, ...rest] }];
}

/** As many ports to a rule as fit; no ports are one rule for any port. */
function portsOf(
  ports: readonly PortRange[],
  { ports: { most, perRange = 1 } }: Holds,
): readonly (readonly PortRange[])[] {
  const parts: PortRange[][] = [[]];
  let used = 0;
  for (const range of ports) {
    const cost = range.first === range.last ? 1 : perRange;
    if (used + cost > most && used > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(range);
    used += cost;
  }
  return parts;
}

import type { Catalog } from '../../catalog/catalog.js';
import type { IpsecException } from '../../catalog/schema.js';
import type { Rule } from '../../firewall/rule.js';
import { type Bindings, endpointFor, familiesOf } from './addresses.js';

/** Exceptions from IPsec as rules; those whose ports are words are told, not written. */
export interface Exemptions {
  readonly rules: readonly Rule[];
  readonly unwritten: readonly IpsecException[];
}

/** The word that the source prints for every address and every port. */
const anyPrinted = 'Any';

/** One rule a protocol covers both directions, so that inbound and outbound rows of a machine are one rule. */
export function exemptionsOf(exceptions: readonly IpsecException[], bindings: Bindings): Exemptions {
  const isPlain = ({ ports, sourcePorts }: IpsecException): boolean =>
    ports.en === anyPrinted && sourcePorts.en === anyPrinted;
  const byMachine = new Map<string, IpsecException[]>();
  for (const each of exceptions.filter(isPlain))
    for (const transport of each.transports) {
      const key = `${machineOf(each)} ${transport}`;
      byMachine.set(key, [...(byMachine.get(key) ?? []), each]);
    }
  return {
    rules: [...byMachine].flatMap(([key, alike]) => ruleOf(key, alike, bindings)),
    unwritten: exceptions.filter((each) => !isPlain(each)),
  };
}

function ruleOf(key: string, alike: readonly IpsecException[], bindings: Bindings): readonly Rule[] {
  const [machine = '', transport] = key.split(' ');
  const families = familiesOf(machine, bindings) ?? new Set([4 as const]);
  return [...families].flatMap((family) => {
    const to = endpointFor(machine, 'to', family, false, bindings);
    if (to === undefined) return [];
    return [
      {
        rows: alike.map(({ id }) => id),
        comment: `${alike.map(({ id }) => id).join(' ')}: ${alike.map(({ name }) => name.en).join(' / ')}`,
        words: ['ipsec', machine, transport ?? ''],
        direction: 'in' as const,
        family,
        transport: transport === 'udp' ? ('udp' as const) : ('tcp' as const),
        from: { kind: 'any' as const },
        to,
        sourcePorts: [],
        ports: [],
      },
    ];
  });
}

/** The roles of exceptions that addresses may be given for. */
export function machinesOf(exceptions: readonly IpsecException[], catalog: Catalog): readonly string[] {
  return [...new Set(exceptions.map(machineOf))].filter((id) => catalog.roles.some((role) => role.id === id));
}

/** The machine of an exception: the most telling of its roles. */
function machineOf({ roles }: IpsecException): string {
  return roles.at(-1) ?? '';
}

import type { Transport } from '../../catalog/schema.js';
import type { Claim } from '../../question/question.js';
import type { Verdict } from '../answer.js';
import type { Selected } from '../select.js';
import { rowsOf } from './service-rows.js';

type Asked<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>;

/** Yes when the rows print every transport that was asked about; of no single port, when every row prints it. */
export function byTransport(
  found: readonly Selected[],
  asked: Asked<'transport'>['transports'],
  isOfOne: boolean,
): Verdict | undefined {
  if (found.length === 0) return undefined;
  const printed = [...new Set(rowsOf(found).flatMap(({ transports }) => transports))];
  const covers = (transports: readonly Transport[]): boolean => asked.every((each) => transports.includes(each));
  const isInAll = rowsOf(found).every(({ transports }) => covers(transports)) || !covers(printed);
  const says = isOfOne ? covers(printed) : isInAll && covers(printed);
  return { says: says ? 'yes' : 'no', because: { kind: 'transport', asked, printed, isInAll } };
}

/** Yes when any listener prints it; the table says which. MTLS is TLS too. */
export function bySecurity(found: readonly Selected[], asked: Asked<'security'>['securities']): Verdict | undefined {
  if (found.length === 0) return undefined;
  const covers = ({ listener }: Selected): boolean =>
    asked.every((each) =>
      listener.some(({ security }) => security.includes(each) || (each === 'tls' && security.includes('mtls'))),
    );
  const printed = [...new Set(rowsOf(found).flatMap(({ security }) => security))];
  const count = found.filter(covers).length;
  return {
    says: count > 0 ? 'yes' : 'no',
    because: { kind: 'security', asked, printed, isInAll: count === found.length },
  };
}

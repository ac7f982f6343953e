import type { IpsecAnswer, RequirementsAnswer } from '../../answer/answer.js';
import { rangeNames } from '../describe/ports.js';

const longestName = 80;

/** What a file of this answer is called, of letters, digits and dashes: `sfbport-front-end-to-mediation-tls.xlsx`. */
export function fileName(
  { kind, reading }: Pick<RequirementsAnswer | IpsecAnswer, 'kind' | 'reading'>,
  format: string,
): string {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  const { from, to, roles, services, topics, applications, rows, ports, transports, securities, direction } = reading;
  const ends = [...ids(from), ...(from.length > 0 && to.length > 0 ? ['to'] : []), ...ids(to)];
  const named = [...ends, ...ids(roles), ...ids(services), ...ids(topics), ...ids(applications), ...rows];
  const filters = [rangeNames(ports).replaceAll(', ', '-'), ...transports, ...securities, direction ?? ''];
  const said = [...(kind === 'ipsec-exceptions' ? ['ipsec-exceptions'] : []), ...named, ...filters].filter(Boolean);
  return `${['sfbport', ...(said.length > 0 ? said : ['all-ports'])].join('-').slice(0, longestName)}.${format}`;
}

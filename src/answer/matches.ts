import type { Catalog } from '../catalog/catalog.js';
import type { Listener } from '../catalog/listeners.js';
import type { PortRange, Requirement } from '../catalog/schema.js';
import type { Ends, Filter, Named, Scope } from '../question/question.js';
import { isEnd } from './takes-part.js';

/** How a row has a port: as a port of its own, or inside a range. */
export type Match = 'exact' | 'range';

/** How well a row fits the ports that were asked for; undefined when it has none of them. Sides that only touch count as well. */
export function matchOf({ ports }: Requirement, asked: readonly PortRange[]): Match | undefined {
  const touching = ports.filter((range) => asked.some(({ first, last }) => range.first <= last && first <= range.last));
  if (touching.length === 0) return undefined;
  return touching.some((range) => asked.some(({ first, last }) => first <= range.first && range.last <= last))
    ? 'exact'
    : 'range';
}

/** Whether any row of the listener passes what narrows the question. TLS includes MTLS, MTLS only itself. */
export function passesFilter(
  listener: Listener,
  { transports, securities, applications }: Pick<Filter, 'transports' | 'securities' | 'applications'>,
): boolean {
  return (
    (transports.length === 0 ||
      listener.some((row) => row.transports.some((transport) => transports.includes(transport)))) &&
    (securities.length === 0 ||
      listener.some(({ security }) =>
        security.some((each) => securities.includes(each) || (each === 'mtls' && securities.includes('tls'))),
      )) &&
    (applications.length === 0 || listener.some((row) => row.applications.some((id) => applications.includes(id))))
  );
}

/** Whether the person wants this listener left out. */
export function isExcluded(listener: Listener, except: Filter, catalog: Catalog): boolean {
  const [row] = listener;
  const within = (range: PortRange): boolean =>
    except.ports.some(({ first, last }) => first <= range.first && range.last <= last);
  const narrowing = { transports: [], securities: except.securities, applications: except.applications };
  return (
    (except.ports.length > 0 && row.ports.every(within)) ||
    (except.transports.length > 0 && row.transports.every((transport) => except.transports.includes(transport))) ||
    (except.securities.length + except.applications.length > 0 && passesFilter(listener, narrowing)) ||
    except.services.some((id) => listener.some(({ service }) => service === id)) ||
    except.topics.some((id) => listener.some((each) => catalog.topic(id).rows.includes(each.id))) ||
    except.roles.some((id) => isOnlyEnd(row, id, catalog))
  );
}

/** "Except the gateway" leaves out what only the gateway is the other end of. */
function isOnlyEnd({ role, flow }: Requirement, id: string, catalog: Catalog): boolean {
  const isIt = (end: string): boolean => catalog.within(id).has(end);
  const areIt = (ends: readonly string[]): boolean => ends.length > 0 && ends.every(isIt);
  return isIt(role) || areIt(flow.from) || areIt(flow.to);
}

/** Whether a row goes between the ends asked for; media goes both ways. An end that was not named is any. */
export function goesBetween({ flow }: Requirement, { from, to, bothWays }: Ends, catalog: Catalog): boolean {
  const fits = (ends: readonly string[], roles: readonly string[]): boolean =>
    roles.length === 0 || roles.some((role) => isEnd(ends, role, catalog));
  return (
    (fits(flow.from, from) && fits(flow.to, to)) ||
    ((bothWays || flow.ways === 'both') && fits(flow.from, to) && fits(flow.to, from))
  );
}

/** Whether the listener is of one of the things that a shared name stands for. */
export function isAnyOf(listener: Listener, things: readonly Named[], catalog: Catalog): boolean {
  return things.some(({ kind, id }) =>
    listener.some((row) => {
      switch (kind) {
        case 'role':
          return row.table === 'server-ports' && (catalog.within(id).has(row.role) || isEnd(row.flow.to, id, catalog));
        case 'service':
          return row.service === id;
        case 'topic':
          return catalog.topic(id).rows.includes(row.id);
        case 'application':
          return row.applications.includes(id);
        case 'elsewhere':
          return false;
        default:
          return kind satisfies never;
      }
    }),
  );
}

/** Whether anything but filters says which rows are meant. */
export function namesRows({ roles, services, topics, rows, either, ports, ends, balancing }: Scope): boolean {
  return (
    [roles, services, topics, rows, either, ports].some((list) => list.length > 0) ||
    ends !== undefined ||
    balancing !== undefined
  );
}

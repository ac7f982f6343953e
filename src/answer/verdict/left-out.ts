import { isBalancerTable } from '../../catalog/balancing.js';
import type { Catalog } from '../../catalog/catalog.js';
import type { Requirement, Text } from '../../catalog/schema.js';
import type { Filter, Scope } from '../../question/question.js';
import { isExcluded } from '../matches.js';
import { isRangeOnly } from '../sections.js';
import { select } from '../select.js';
import { type Judgement, serviceRows } from './service-rows.js';

/**
 * "Can I close 5066 if we have no E911": where only what is not there has the port, it is not needed, and these rows say so.
 * Undefined where other rows have it.
 */
export function withoutLeftOut(scope: Scope, catalog: Catalog): Judgement | undefined {
  const { ports } = scope;
  const except = withoutClients(scope.except, catalog);
  const things = thingsOf(except, catalog);
  if (ports.length === 0 || things.length === 0) return undefined;
  const all = serviceRows(select({ ...scope, except: { ...except, ...nothing } }, catalog), scope);
  const proper = all.filter((each) => !isRangeOnly(each));
  // Balancer rows name no service: they go with those of the servers.
  const servers = proper.filter(({ listener: [row] }) => !isBalancerTable(row.table));
  const isOnlyForThem = servers.every(
    ({ listener }) =>
      isExcluded(listener, { ...except, topics: [] }, catalog) ||
      listener.every((row) => except.topics.some((topic) => isOnlyFor(row, topic, catalog))),
  );
  if (servers.length === 0 || !isOnlyForThem) return undefined;
  return { selected: proper, verdict: { says: 'not-needed', because: { kind: 'only-for', things } } };
}

/** What goes by a wider name has its rows for other purposes too: without instant messaging, 5061 is needed all the same. */
export function withSharedRows(scope: Scope, catalog: Catalog): Scope {
  return scope.ports.length === 0
    ? scope
    : { ...scope, except: { ...withoutClients(scope.except, catalog), topics: [] } };
}

/** Clients of some kind are always there: "no OCS clients" are not all of them. */
function withoutClients(except: Filter, catalog: Catalog): Filter {
  return { ...except, roles: except.roles.filter((id) => catalog.role(id).kind !== 'client') };
}

const nothing = { services: [], topics: [], applications: [], roles: [] } as const;

/** A row that further topics have as well is for more than this one, unless they are wider names for it. */
function isOnlyFor({ id }: Requirement, asked: string, catalog: Catalog): boolean {
  const { rows } = catalog.topic(asked);
  const having = catalog.topics.filter((topic) => topic.rows.includes(id));
  return rows.includes(id) && having.every((topic) => rows.every((row) => topic.rows.includes(row)));
}

function thingsOf({ services, topics, applications, roles }: Filter, catalog: Catalog): readonly Text[] {
  return [
    ...services.map((id) => catalog.service(id).name),
    ...topics.map((id) => catalog.topic(id).name),
    ...applications.map((id) => catalog.application(id).name),
    ...roles.map((id) => catalog.role(id).name),
  ];
}

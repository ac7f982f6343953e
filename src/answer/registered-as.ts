import type { Catalog } from '../catalog/catalog.js';
import type { PortRange, RegisteredName, Transport } from '../catalog/schema.js';
import type { Scope } from '../question/question.js';
import type { Pointer } from './answer.js';

/** A question about more ports than this is about something else than what a log calls them. */
const mostPorts = 3;

/** What logs call the ports of a look-up by number. */
export function registeredAs({ ports, roles, ends }: Scope, catalog: Catalog): Pointer[] {
  const isLookUp = ports.length <= mostPorts && roles.length === 0 && ends === undefined;
  const names = isLookUp
    ? namesOf(
        ports.map((range) => ({ range, transport: undefined })),
        catalog,
      )
    : [];
  return names.length > 0 ? [{ kind: 'registered-as', names }] : [];
}

/** The misleading names of these ports, in their order; of a range none, since no log prints one. */
export function namesOf(
  ports: readonly { readonly range: PortRange; readonly transport: Transport | undefined }[],
  { registeredNames }: Catalog,
): readonly RegisteredName[] {
  const found = ports.flatMap(({ range: { first, last }, transport }) =>
    registeredNames.filter(
      ({ port, transports }) =>
        port === first && port === last && (transport === undefined || transports.includes(transport)),
    ),
  );
  return [...new Set(found)];
}

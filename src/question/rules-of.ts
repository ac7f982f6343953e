import type { Catalog } from '../catalog/catalog.js';
import { didYouMean } from '../catalog/nearest.js';
import type { PortRange } from '../catalog/schema.js';
import { readAddress } from '../firewall/address.js';
import { dialectOf, dialects } from '../firewall/dialects/index.js';
import { fold } from '../match/fold.js';
import { readPort } from './codec/parts.js';
import { wholeScope } from './filters.js';
import { rulesAboutExceptions, rulesAboutRows } from './interpret/rules.js';
import type { GivenAddress, Owner, RefusedAddress, RulesWanted } from './question.js';

/** Rules as a script asks for them: words of known places instead of a sentence. Lists have commas. */
export interface RulesRequest {
  readonly role: string;
  readonly dialect: string;
  readonly from?: string;
  readonly to?: string;
  /** `front-end=10.1.0.0/16,10.3.0.7` */
  readonly address?: readonly string[];
  readonly port?: string;
  readonly direction?: 'in' | 'out';
  readonly balancing?: 'hardware' | 'dns';
  readonly ipsec?: boolean;
}

/** The question of a request, or everything that is wrong with it, each with its cure. */
export type Requested = { readonly wanted: RulesWanted } | { readonly problems: readonly string[] };

/** Reads a request; refuses it whole where any part cannot be read. */
export function rulesOf(request: RulesRequest, catalog: Catalog): Requested {
  const dialect = dialectOf(request.dialect)?.id;
  const role = roleOf(request.role, catalog);
  const ports = portsOf(request.port);
  const given = givenOf(request, catalog);
  const problems = [
    ...(dialect === undefined ? [`there is no dialect "${request.dialect}"${cure(request.dialect, dialects)}`] : []),
    ...(role === undefined ? [noRole(request.role, catalog)] : []),
    ...(ports === undefined ? [`"${request.port}" are no ports; write 5061 or 5061,5070-5076`] : []),
    ...given.problems,
  ];
  if (problems.length > 0 || dialect === undefined || role === undefined || ports === undefined) return { problems };
  const { direction, balancing, ipsec } = request;
  const scope = { ...wholeScope, roles: [role], ports, direction, balancing };
  const mentions = { given: { addresses: given.addresses, refused: given.refused } };
  return {
    wanted: ipsec
      ? rulesAboutExceptions(dialect, scope, mentions, [])
      : rulesAboutRows(dialect, scope, mentions, [], catalog),
  };
}

function roleOf(asked: string, { roles }: Catalog): string | undefined {
  const key = fold(asked);
  const named = roles.filter(({ id, name, short, aliases }) =>
    [id, name.en, name.ko, short?.en, short?.ko, ...aliases].some((each) => each !== undefined && fold(each) === key),
  );
  return (roles.find(({ id }) => id === asked) ?? (named.length === 1 ? named[0] : undefined))?.id;
}

function noRole(asked: string, { roles }: Catalog): string {
  return `there is no one role "${asked}"${cure(asked, roles)}`;
}

/** The one that is spelled alike, or all that there are. */
function cure(asked: string, known: readonly { readonly id: string }[]): string {
  const ids = known.map(({ id }) => id);
  return didYouMean(asked, ids) || `; there are: ${ids.join(', ')}`;
}

/** Nothing written is no port in particular; an empty text is a script's empty variable, and no wish for all of them. */
function portsOf(written: string | undefined): readonly PortRange[] | undefined {
  const ports = written === undefined ? [] : written.split(',').map((each) => readPort(each.trim()));
  return ports.every((port) => port !== undefined) ? ports : undefined;
}

interface Given {
  readonly addresses: readonly GivenAddress[];
  readonly refused: RefusedAddress | undefined;
  readonly problems: readonly string[];
}

function givenOf({ from, to, address = [] }: RulesRequest, catalog: Catalog): Given {
  const problems = Object.entries({ from, to }).flatMap(([end, list]) => (hasValues(list) ? [] : [noValue(end)]));
  const owned = address.flatMap((each) => {
    const [, name = '', list = ''] = /^([^=]+)=(.+)$/s.exec(each) ?? [];
    const role = roleOf(name, catalog);
    if (list === '' || !hasValues(list))
      problems.push(`"${each}" is no address of a role; write front-end=10.1.0.0/16`);
    else if (role === undefined) problems.push(noRole(name, catalog));
    return role === undefined || !hasValues(list) ? [] : listOf(list, { role, end: undefined });
  });
  const read = [
    ...listOf(from, { role: undefined, end: 'from' }),
    ...listOf(to, { role: undefined, end: 'to' }),
    ...owned,
  ];
  const addresses: GivenAddress[] = [];
  let refused: RefusedAddress | undefined;
  for (const { asked, owner } of read) {
    const found = readAddress(asked);
    if (found.kind === 'block' || found.kind === 'any') addresses.push({ address: found, ...owner });
    else refused ??= { ...found, ...owner };
  }
  return { addresses, refused, problems };
}

/** An empty text is a script's empty variable: nobody said any, nor that it may stay open. */
const hasValues = (list: string | undefined): boolean =>
  list === undefined || list.split(',').every((asked) => asked.trim() !== '');

const noValue = (end: string): string =>
  `--${end} has no value, or an empty one between commas; leave it out or write 10.1.0.0/16,10.3.0.7`;

function listOf(list: string | undefined, owner: Owner): readonly { readonly asked: string; readonly owner: Owner }[] {
  return list === undefined ? [] : list.split(',').map((asked) => ({ asked: asked.trim(), owner }));
}

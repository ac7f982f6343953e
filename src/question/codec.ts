import type { Balancing } from '../catalog/balancing.js';
import type { Catalog } from '../catalog/catalog.js';
import { portText } from '../catalog/port-text.js';
import type { PortRange } from '../catalog/schema.js';
import { dialectNames } from '../firewall/dialect-names.js';
import { wholeScope } from './filters.js';
import type { Claim, Filter, Language, Named, Question, Scope, Wish } from './question.js';

/** Fits a `block_id` (255) with room for a prefix. */
const longestKey = 200;

/**
 * Writes a question as one short line, so that it can travel with a message: `ko|q|list|R:mediation|p:5061`.
 * A question that does not fit in 200 characters, and one that nobody can go on from, is the empty text.
 */
export function encodeQuestion(question: Question): string {
  const body = bodyOf(question);
  const key = body === undefined ? '' : [question.language, ...body].join('|');
  return key.length <= longestKey ? key : '';
}

/** Reads it back; `undefined` for anything that `encodeQuestion` did not write, and for ids that the catalog no longer has. */
export function decodeQuestion(key: string | undefined, catalog: Catalog): Question | undefined {
  const [language, kind, first, ...rest] = (key ?? '').slice(0, longestKey).split('|');
  if (!isLanguage(language) || first === undefined) return undefined;
  const asked = { language, assumptions: [] };
  const roles = catalog.roles.map(({ id }) => id);
  if (kind === 'i') {
    const named = split(first);
    return named.every((id) => roles.includes(id)) ? { kind: 'ipsec', roles: named, ...asked } : undefined;
  }
  const scope = readScope(rest, catalog);
  if (!scope) return undefined;
  if (kind === 'u') {
    const isKnown = first === '' || dialectNames.some(([id]) => id === first);
    return isKnown ? { kind: 'rules', scope, dialect: first || undefined, ...asked } : undefined;
  }
  const wish = readWish(first);
  return kind === 'q' && wish ? { kind: 'requirements', scope, wish, ...asked } : undefined;
}

function bodyOf(question: Question): string[] | undefined {
  switch (question.kind) {
    case 'requirements':
      return ['q', writeWish(question.wish), ...writeScope(question.scope)];
    case 'rules':
      return ['u', question.dialect ?? '', ...writeScope(question.scope)];
    case 'ipsec':
      return ['i', question.roles.join(',')];
    case 'which-one':
    case 'elsewhere':
    case 'unknown':
    case 'help':
    case 'not-understood':
      return undefined;
    default:
      return question satisfies never;
  }
}

const letters: Readonly<Record<keyof Filter, string>> = {
  ports: 'p',
  transports: 't',
  securities: 's',
  applications: 'a',
  services: 'S',
  topics: 'T',
  roles: 'R',
};
const kindsByLetter = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as keyof Filter]));

function writeScope({ ends, balancing, direction, rows, either, except, ...filter }: Scope): string[] {
  return [
    ...writeFilter(filter, ''),
    ...writeFilter(except, '-'),
    ...(rows.length > 0 ? [`r:${rows.join(',')}`] : []),
    ...(either.length > 0 ? [`e:${either.map(({ kind, id }) => `${kind}.${id}`).join(',')}`] : []),
    ...(ends ? [`${ends.bothWays ? 'b' : 'f'}:${ends.from.join(',')}>${ends.to.join(',')}`] : []),
    ...(balancing ? [`l:${balancing}`] : []),
    ...(direction ? [`d:${direction}`] : []),
  ];
}

function writeFilter(filter: Filter, sign: string): string[] {
  return Object.entries(letters).flatMap(([kind, letter]) => {
    const values = kind === 'ports' ? filter.ports.map(portText) : (filter[kind as keyof Filter] as readonly string[]);
    return values.length > 0 ? [`${sign}${letter}:${values.join(',')}`] : [];
  });
}

function readScope(parts: readonly string[], catalog: Catalog): Scope | undefined {
  let scope: Scope = wholeScope;
  for (const part of parts) {
    const next = readPart(scope, part, catalog);
    if (!next) return undefined;
    scope = next;
  }
  return scope;
}

function readPart(scope: Scope, part: string, catalog: Catalog): Scope | undefined {
  const [, sign, letter, value] = /^(-?)([A-Za-z]):(.*)$/.exec(part) ?? [];
  if (letter === undefined || value === undefined) return undefined;
  const kind = kindsByLetter.get(letter);
  if (kind) {
    const read = readFilter(kind, value, catalog);
    if (!read) return undefined;
    return sign === '-' ? { ...scope, except: { ...scope.except, ...read } } : { ...scope, ...read };
  }
  const knows = (ids: readonly string[]): boolean => ids.every((id) => catalog.roles.some((role) => role.id === id));
  switch (letter) {
    case 'r':
      return split(value).every((id) => catalog.row(id)) ? { ...scope, rows: split(value) } : undefined;
    case 'e': {
      const either = split(value).map((named) => ({
        kind: named.split('.')[0] as Named['kind'],
        id: named.split('.')[1] ?? '',
      }));
      return either.every((named) => isKnown(named, catalog)) ? { ...scope, either } : undefined;
    }
    case 'b':
    case 'f': {
      const [from = [], to = []] = value.split('>').map(split);
      return knows([...from, ...to]) ? { ...scope, ends: { from, to, bothWays: letter === 'b' } } : undefined;
    }
    case 'l':
      return ['hardware', 'dns', 'unstated'].includes(value) ? { ...scope, balancing: value as Balancing } : undefined;
    case 'd':
      return value === 'in' || value === 'out' ? { ...scope, direction: value } : undefined;
    default:
      return undefined;
  }
}

function readFilter(kind: keyof Filter, value: string, catalog: Catalog): Partial<Filter> | undefined {
  const values = split(value);
  const allowed: Readonly<Record<Exclude<keyof Filter, 'ports'>, readonly string[]>> = {
    transports: ['tcp', 'udp'],
    securities: ['tls', 'mtls'],
    applications: catalog.applications.map(({ id }) => id),
    services: catalog.services.map(({ id }) => id),
    topics: catalog.topics.map(({ id }) => id),
    roles: catalog.roles.map(({ id }) => id),
  };
  if (kind === 'ports') {
    const ports = values.map(readPort);
    return ports.every((port) => port !== undefined) ? { ports } : undefined;
  }
  return values.every((each) => allowed[kind].includes(each)) ? { [kind]: values } : undefined;
}

function isKnown({ kind, id }: Named, catalog: Catalog): boolean {
  const lists: Readonly<Record<Named['kind'], readonly { readonly id: string }[]>> = {
    role: catalog.roles,
    service: catalog.services,
    topic: catalog.topics,
    application: catalog.applications,
    elsewhere: catalog.elsewhere,
  };
  return Object.hasOwn(lists, kind) && lists[kind].some((each) => each.id === id);
}

function writeWish(wish: Wish): string {
  if (wish.kind === 'missing') return `missing:${wish.have.map(portText).join(',')}`;
  if (wish.kind !== 'whether') return wish.kind;
  const { claim } = wish;
  switch (claim.kind) {
    case 'transport':
      return `transport:${claim.transports.join(',')}`;
    case 'security':
      return `security:${claim.securities.join(',')}`;
    case 'direction':
      return `direction:${claim.direction}`;
    case 'needed':
    case 'closable':
    case 'enough':
    case 'internet':
      return claim.kind;
    default:
      return claim satisfies never;
  }
}

function readWish(written: string): Wish | undefined {
  const [kind = '', value = ''] = written.split(':');
  if (kind === 'missing') {
    const have = split(value).map(readPort);
    return have.length > 0 && have.every((port) => port !== undefined) ? { kind, have } : undefined;
  }
  if (kind === 'list' || kind === 'purpose' || kind === 'balancing-change') return value === '' ? { kind } : undefined;
  const claim = readClaim(kind, value);
  return claim && { kind: 'whether', claim };
}

function readClaim(kind: string, value: string): Claim | undefined {
  const values = split(value);
  switch (kind) {
    case 'transport':
      return values.length > 0 && values.every((each) => each === 'tcp' || each === 'udp')
        ? { kind, transports: values }
        : undefined;
    case 'security':
      return values.length > 0 && values.every((each) => each === 'tls' || each === 'mtls')
        ? { kind, securities: values }
        : undefined;
    case 'direction':
      return value === 'in' || value === 'out' ? { kind, direction: value } : undefined;
    case 'needed':
    case 'closable':
    case 'enough':
    case 'internet':
      return value === '' ? { kind } : undefined;
    default:
      return undefined;
  }
}

function readPort(written: string): PortRange | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return first !== undefined && range.first <= range.last && range.last <= 65535 ? range : undefined;
}

const split = (value: string): string[] => (value === '' ? [] : value.split(','));
const isLanguage = (value: string | undefined): value is Language => value === 'en' || value === 'ko';

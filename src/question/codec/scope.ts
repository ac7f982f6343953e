import type { Balancing } from '../../catalog/balancing.js';
import type { Catalog } from '../../catalog/catalog.js';
import { portText } from '../../catalog/port-text.js';
import { wholeScope } from '../filters.js';
import type { Filter, Named, Scope } from '../question.js';
import { readPort, split } from './parts.js';

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

/** A scope as parts of a key, each with a letter. */
export function writeScope({ ends, balancing, direction, rows, either, except, ...filter }: Scope): string[] {
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

/** Reads them back; undefined for anything else, and for ids that the catalog no longer has. */
export function readScope(parts: readonly string[], catalog: Catalog): Scope | undefined {
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

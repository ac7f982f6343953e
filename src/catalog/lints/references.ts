import { didYouMean } from '../nearest.js';
import type { CatalogData } from '../schema.js';
import { where, whereRow } from './where.js';

type Target = 'roles' | 'services' | 'applications' | 'sources' | 'notes' | 'requirements';

interface Reference {
  readonly at: string;
  readonly field: string;
  readonly to: Target;
  readonly id: string;
}

const called: Record<Target, string> = {
  roles: 'role',
  services: 'service',
  applications: 'application protocol',
  sources: 'source',
  notes: 'note',
  requirements: 'row',
};

/** Every id that a record names exists. */
export function unknownReferences(data: CatalogData): string[] {
  const known = (target: Target) => new Set(data[target].map(({ id }) => id));
  const ids: Record<Target, ReadonlySet<string>> = {
    roles: known('roles'),
    services: known('services'),
    applications: known('applications'),
    sources: known('sources'),
    notes: known('notes'),
    requirements: known('requirements'),
  };
  return [...referencesOfRows(data), ...referencesOfOthers(data)]
    .filter(({ to, id }) => !ids[to].has(id))
    .map(
      ({ at, field, to, id }) =>
        `${at}: ${field}: there is no ${called[to]} "${id}"${didYouMean(id, ids[to]) || '; add it or correct the id'}`,
    );
}

function referencesOfRows({ requirements }: CatalogData): Reference[] {
  return requirements.flatMap((row) => {
    const to = referencing(whereRow(row));
    return [
      ...to('roles', 'role', [row.role]),
      ...to('services', 'service', [row.service]),
      ...to('applications', 'applications', row.applications),
      ...to('roles', 'flow.from', row.flow.from),
      ...to('roles', 'flow.to', row.flow.to),
      ...to('sources', 'flow.source', [row.flow.source]),
      ...to('roles', 'concerns', row.concerns),
      ...to('sources', 'source', [row.source]),
      ...to(
        'sources',
        'corrections',
        row.corrections.map(({ source }) => source),
      ),
      ...to(
        'sources',
        'doubts',
        row.doubts.map(({ source }) => source),
      ),
      ...to('notes', 'notes', row.notes),
      ...to('requirements', 'sameListenerAs', [row.sameListenerAs]),
      ...to('requirements', 'peerRows', row.peerRows),
    ];
  });
}

function referencesOfOthers({
  roles,
  ipsecExceptions,
  notes,
  topics,
  gaps,
  registeredNames,
}: CatalogData): Reference[] {
  return [
    ...roles.flatMap((role) => {
      const to = referencing(where('roles', role));
      return [
        ...to('roles', 'contains', role.contains),
        ...to('roles', 'formOf', role.formOf),
        ...to('roles', 'balances', [role.balances]),
      ];
    }),
    ...ipsecExceptions.flatMap((exception) => {
      const to = referencing(where('ipsecExceptions', exception));
      const corrections = exception.corrections.map(({ source }) => source);
      return [
        ...to('roles', 'roles', exception.roles),
        ...to('sources', 'document', [exception.document]),
        ...to('sources', 'corrections', corrections),
      ];
    }),
    ...notes.flatMap((note) => {
      const to = referencing(where('notes', note));
      const sources = [...note.corrections, ...note.doubts].map(({ source }) => source);
      return [...to('requirements', 'rows', note.rows), ...to('sources', 'source', [note.source, ...sources])];
    }),
    ...topics.flatMap((topic) => referencing(where('topics', topic))('requirements', 'rows', topic.rows)),
    ...gaps.flatMap((gap) => {
      const to = referencing(where('gaps', gap));
      return [
        ...to('roles', 'from', [gap.from]),
        ...to('roles', 'to', [gap.to]),
        ...to('requirements', 'see', gap.see),
      ];
    }),
    ...registeredNames.flatMap((name) =>
      referencing(where('registeredNames', name))('sources', 'source', [name.source]),
    ),
  ];
}

function referencing(at: string): (to: Target, field: string, ids: readonly (string | undefined)[]) => Reference[] {
  return (to, field, ids) => ids.flatMap((id) => (id === undefined ? [] : [{ at, field, to, id }]));
}

import { type Listener, listenersOf } from './listeners.js';
import type {
  Application,
  CatalogData,
  Elsewhere,
  Note,
  Requirement,
  Role,
  Service,
  Source,
  Table,
  Topic,
} from './schema.js';

/** Everything the bot knows, checked and read-only, with look-ups. Knows no file and no Slack. */
export interface Catalog extends CatalogData {
  role(id: string): Role;
  service(id: string): Service;
  application(id: string): Application;
  topic(id: string): Topic;
  source(id: string): Source;
  note(id: string): Note;
  elsewhereOf(id: string): Elsewhere;
  /** The row with this id, whatever its case; undefined when there is none. */
  row(id: string): Requirement | undefined;
  /** Footnotes of one row: its own, and those that name it. */
  notesOf(requirement: Requirement): readonly Note[];
  /** Footnotes of a whole table. */
  notesOfTable(table: Table | 'ipsec'): readonly Note[];
  /** The rows, those that print one listener together. */
  readonly listeners: readonly Listener[];
  /** The role and every role inside it, however deep. */
  within(role: string): ReadonlySet<string>;
}

/** Indexes checked data. Throws only for ids that the lint would have reported. */
export function createCatalog(data: CatalogData): Catalog {
  const roles = byId(data.roles);
  const services = byId(data.services);
  const applications = byId(data.applications);
  const topics = byId(data.topics);
  const sources = byId(data.sources);
  const notes = byId(data.notes);
  const elsewhere = byId(data.elsewhere);
  const rows = byId(data.requirements);
  const insides = new Map(data.roles.map(({ id }) => [id, insideOf(id, roles)]));
  if (data.products.length === 0) throw new Error('a catalog describes at least one product');

  return {
    ...data,
    listeners: listenersOf(data.requirements),
    role: (id) => known(roles, id),
    service: (id) => known(services, id),
    application: (id) => known(applications, id),
    topic: (id) => known(topics, id),
    source: (id) => known(sources, id),
    note: (id) => known(notes, id),
    elsewhereOf: (id) => known(elsewhere, id),
    row: (id) => rows.get(id.toUpperCase()),
    notesOf: ({ id, notes: own }) => data.notes.filter((note) => own.includes(note.id) || note.rows.includes(id)),
    notesOfTable: (table) => data.notes.filter((note) => note.tables.includes(table)),
    within: (role) => known(insides, role),
  };
}

function insideOf(id: string, roles: ReadonlyMap<string, Role>, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const inner of known(roles, id).contains) insideOf(inner, roles, seen);
  return seen;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`"${id}" is not in the catalog`);
  return found;
}

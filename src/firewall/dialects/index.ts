import type { Dialect } from '../dialect.js';
import { nftables } from './nftables.js';

/** Every dialect, once: menus, help, the reader of questions and the tests read this list. */
export const dialects = [nftables] as const satisfies readonly Dialect[];

export type DialectId = (typeof dialects)[number]['id'];

const byId: ReadonlyMap<string, Dialect> = new Map(dialects.map((dialect) => [dialect.id, dialect]));

/** The dialect with this id; undefined for anything else. */
export function dialectOf(id: string): Dialect | undefined {
  return byId.get(id);
}

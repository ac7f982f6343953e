import type { CatalogData } from '../schema.js';
import { identified } from './where.js';

/** An id stands for one record; ids of rows, exceptions and footnotes are one family, since people ask for them by id alone. */
export function duplicateIds(data: CatalogData): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const { kind, id, at } of identified(data)) {
    const family = ['requirements', 'ipsecExceptions', 'notes'].includes(kind) ? 'rows' : kind;
    const first = seen.get(`${family} ${id}`);
    if (first === undefined) seen.set(`${family} ${id}`, at);
    else problems.push(`${at}: the id is taken (${first}); give this record another one`);
  }
  return problems;
}

import type { Requirement } from '../../catalog/schema.js';

/** What a rule is for, in English: one row by its purpose, several by their ids. */
export function commentOf(rows: readonly Requirement[]): string {
  const purposes = [...new Set(rows.map(({ purpose }) => purpose.en))];
  return `${idsOf(rows)}${purposes.length <= 2 ? `: ${purposes.join(' / ')}` : ''}`;
}

export const idsOf = (rows: readonly Requirement[]): string => rows.map(({ id }) => id).join(' ');

import type { Filter, Scope } from './question.js';

/** Narrows nothing. */
export const noFilter: Filter = {
  ports: [],
  transports: [],
  securities: [],
  applications: [],
  services: [],
  topics: [],
  roles: [],
};

/** Wants every row. */
export const wholeScope: Scope = {
  ...noFilter,
  rows: [],
  either: [],
  ends: undefined,
  balancing: undefined,
  direction: undefined,
  except: noFilter,
};

/** Whether nothing is named in any of its lists. */
export function isEmptyFilter(filter: Filter): boolean {
  return Object.keys(noFilter).every((kind) => filter[kind as keyof Filter].length === 0);
}

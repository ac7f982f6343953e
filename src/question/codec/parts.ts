import type { PortRange } from '../../catalog/schema.js';

/** A port or a range as `portText` writes it; undefined for anything else. */
export function readPort(written: string): PortRange | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return first !== undefined && range.first <= range.last && range.last <= 65535 ? range : undefined;
}

/** The values of a list; none of an empty one. */
export const split = (value: string): string[] => (value === '' ? [] : value.split(','));

import type { Catalog } from '../../catalog/catalog.js';
import { asWritten, readAddress } from '../../firewall/address.js';
import type { GivenAddress } from '../question.js';

const endSigns = { from: '<', to: '>' } as const;

/** `front-end=10.1.0.0/16`, `<10.1.0.0/16` (from), `>any` (to), `=10.2.0.5` (nobody said whose). */
export function writeGiven({ address, role = '', end }: GivenAddress): string {
  return `${role}${end ? endSigns[end] : '='}${asWritten(address)}`;
}

/** Reads it back; undefined for anything else. */
export function readGiven(written: string, catalog: Catalog): GivenAddress | undefined {
  const [, role = '', sign, text = ''] = /^([a-z0-9-]*)([<>=])(.+)$/.exec(written) ?? [];
  const address = readAddress(text);
  if (sign === undefined || (address.kind !== 'block' && address.kind !== 'any')) return undefined;
  if (role !== '' && !catalog.roles.some(({ id }) => id === role)) return undefined;
  return { address, role: role || undefined, end: sign === '<' ? 'from' : sign === '>' ? 'to' : undefined };
}

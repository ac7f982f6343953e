import { portText } from '../../catalog/port-text.js';
import type { Claim, FileFormat, Wish } from '../question.js';
import { readPort, split } from './parts.js';

/** A wish as one part of a key. */
export function writeWish(wish: Wish): string {
  if (wish.kind === 'report') return `report:${wish.format}`;
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

/** Reads it back; undefined for anything else. */
export function readWish(written: string): Wish | undefined {
  const [kind = '', value = ''] = written.split(':');
  if (kind === 'missing') {
    const have = split(value).map(readPort);
    return have.length > 0 && have.every((port) => port !== undefined) ? { kind, have } : undefined;
  }
  if (kind === 'report') return isFormat(value) ? { kind, format: value } : undefined;
  if (kind === 'list' || kind === 'purpose' || kind === 'balancing-change') return value === '' ? { kind } : undefined;
  const claim = readClaim(kind, value);
  return claim && { kind: 'whether', claim };
}

/** Whether a file can be had in this format. */
export const isFormat = (value: string): value is FileFormat => value === 'csv' || value === 'xlsx';

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

import type { PortRange, Transport } from '../catalog/schema.js';
import { readNumbers } from './mentions/numbers.js';

/** What stands in a line that takes ports and nothing else. */
export type TypedPorts =
  | { readonly ports: readonly PortRange[]; readonly transports: readonly Transport[] }
  | { readonly kind: 'no-ports'; readonly asked: string }
  | { readonly kind: 'two-transports' };

/** Reads `5061, 5070-5076`, `tcp/443` and `443번`; refuses the line whole where a word of it is no port. */
export function readTypedPorts(typed: string): TypedPorts {
  const words = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*[-‐‑–—~]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(?:\bports?|포트)\s*(?=\d)|(?<=\d)\s*(?:번\s*)?포트|(?<=\d)번/gi, '')
    .replace(/(?<![/\w])(tcp|udp)\s+(?=\d)/gi, '$1/')
    .replace(/(?<=\d)\s+(?=(?:tcp|udp)\b)/gi, '/')
    .split(/[\s,;、]+/)
    .filter((word) => word !== '');
  const read = words.map((word) => ({ word, port: readWord(word) }));
  const stray = read.find(({ port }) => port === undefined);
  if (stray) return { kind: 'no-ports', asked: stray.word };
  const ports = read.flatMap(({ port }) => port ?? []);
  const transports = new Set(ports.map(({ transport }) => transport));
  // A transport would narrow the other ports too.
  if (transports.size > 1) return { kind: 'two-transports' };
  return {
    ports: [...new Map(ports.map(({ range }) => [`${range.first}-${range.last}`, range])).values()],
    transports: [...transports].filter((transport) => transport !== undefined),
  };
}

function readWord(word: string): { readonly range: PortRange; readonly transport: Transport | undefined } | undefined {
  const [piece, ...more] = readNumbers(word);
  const isWhole = piece !== undefined && more.length === 0 && piece.text.trim() === word;
  return isWhole && piece.kind === 'ports' && piece.end === undefined ? piece : undefined;
}

import { isIPv6 } from 'node:net';
import type { Piece, PieceOf } from '../piece.js';

const octets = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
/** `10.1.0.5-10.1.0.20`, `10.1.0.5 through 10.1.0.20`, `10.1.0.5부터 10.1.0.20까지`, `10.1.0.5-20`. */
const range = String.raw`\s*[-~–]\s*(?<end>${octets})|\s+(?:through|thru|until)\s+(?<through>${octets})|\s*(?:부터|에서)\s*(?<until>${octets})\s*까지|[-~](?<short>\d{1,3})(?![\d./])`;
const mask = String.raw`(?:\/|\s+(?:(?:sub)?net\s*mask|mask|넷마스크|(?:서브넷\s*)?마스크)\s*[:=]?\s*|\s+(?=(?:255|0)\.))(?<mask>${octets})`;
const v4 = new RegExp(
  String.raw`(?<![\d.])(?<ip>${octets})(?:${range}|${mask}|(?<sign>[/:]|\s+port\s+)(?<number>\d{1,5}))?(?![\d.]*\d)`,
  'gi',
);
/** Half an address of a private network: `10.2.0`, `192.168.5.x`, `10.2.0/24`. */
const part =
  /(?<![\d.])(?:10(?:\.\d{1,3}){2}|(?:172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3})(?:\.[x*])?(?:\/\d{1,2})?(?![\d.]*\d|[A-Za-z*])/gi;
const v6 =
  /(?<![\p{L}\p{N}:])\[?(?<ip>[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?:%\w+)?\]?(?:\s*[-~–]\s*(?<end>[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})|(?<sign>\/|(?<=\]):)(?<number>\d{1,5}))?(?![A-Za-z0-9:])/giu;

type AddressPiece = PieceOf<'address'> | PieceOf<'ports'>;

/**
 * Reads IPv4 and IPv6 addresses, networks, ranges, and addresses with a port behind them. A firewall log writes
 * `10.1.1.5/51234` for a port, so a number behind the slash that is no prefix length is one.
 */
export function readAddresses(text: string): readonly AddressPiece[] {
  return [
    // 300.1.1.1 is no address, and nothing else either: whoever asks for a rule is told so.
    ...[...text.matchAll(v4)].flatMap((found) => pieces(found, 32)),
    ...[...text.matchAll(part)].flatMap((found) => pieces(found, 32)),
    ...[...text.matchAll(v6)].flatMap((found) => (isIPv6(found.groups?.ip ?? '') ? pieces(found, 128) : [])),
  ];
}

function pieces(found: RegExpExecArray, longestPrefix: number): readonly AddressPiece[] {
  const { ip = '', mask, sign, number, end, through, until, short } = found.groups ?? {};
  const [start, stop] = [found.index, found.index + found[0].length];
  const isPrefix = sign === '/' && Number(number) <= longestPrefix;
  const last = end ?? through ?? until ?? short;
  if (number === undefined || isPrefix || Number(number) > 65535) {
    const address = last !== undefined ? `${ip}-${last}` : mask !== undefined ? `${ip}/${mask}` : found[0];
    return [{ kind: 'address', address, text: found[0], start, stop }];
  }
  const cut = stop - number.length;
  const port = Number(number);
  const withSign = found[0].slice(0, -number.length);
  return [
    { kind: 'address', address: withoutSign(withSign), text: withSign, start, stop: cut },
    {
      kind: 'ports',
      range: { first: port, last: port },
      transport: undefined,
      end: undefined,
      labelled: true,
      fromLog: false,
      text: number,
      start: cut,
      stop,
    },
  ];
}

/**
 * Where rules are asked for, `10.2.0.5/33` is a network that does not exist, and no port of a log. Firewalls write ports
 * that small behind an address only beside others.
 */
export function withoutStrangePrefixes(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const [before, behind] = [pieces[index - 1], pieces[index + 1]];
    if (before !== undefined && isPrefixOf(before, piece)) return [];
    if (piece.kind !== 'address' || behind === undefined || !isPrefixOf(piece, behind)) return [piece];
    const text = `${piece.text}${behind.text}`;
    return [{ ...piece, text, address: text, stop: behind.stop }];
  });
}

function isPrefixOf(address: Piece, piece: Piece): boolean {
  const isGlued = address.kind === 'address' && address.text.endsWith('/') && address.stop === piece.start;
  return isGlued && piece.kind === 'ports' && piece.range.last <= longestPrefixWritten;
}

/** A prefix length of IPv6 is at most this; a larger number was never meant for one. */
const longestPrefixWritten = 128;

const withoutSign = (text: string): string => text.replace(/(?:[/:]|\s+port\s+)$/i, '').replace(/^\[|\]$/g, '');

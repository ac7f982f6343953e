import { isIPv6 } from 'node:net';
import type { PieceOf } from '../piece.js';

const v4 =
  /(?<![\d.])(?<ip>\d{1,3}(?:\.\d{1,3}){3})(?:\s*[-~–]\s*(?<end>\d{1,3}(?:\.\d{1,3}){3})|[-~](?<short>\d{1,3})(?![\d./])|(?:\/|\s+(?=(?:255|0)\.))(?<mask>\d{1,3}(?:\.\d{1,3}){3})|(?<sign>[/:]|\s+port\s+)(?<number>\d{1,5}))?(?![\d.]*\d)/gi;
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
    ...[...text.matchAll(v6)].flatMap((found) => (isIPv6(found.groups?.ip ?? '') ? pieces(found, 128) : [])),
  ];
}

function pieces(found: RegExpExecArray, longestPrefix: number): readonly AddressPiece[] {
  const { sign, number } = found.groups ?? {};
  const [start, stop] = [found.index, found.index + found[0].length];
  const isPrefix = sign === '/' && Number(number) <= longestPrefix;
  if (number === undefined || isPrefix || Number(number) > 65535)
    return [{ kind: 'address', address: found[0], text: found[0], start, stop }];
  const cut = stop - number.length;
  const port = Number(number);
  return [
    {
      kind: 'address',
      address: text(found[0].slice(0, -number.length)),
      text: found[0].slice(0, -number.length),
      start,
      stop: cut,
    },
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

const text = (withSign: string): string => withSign.replace(/(?:[/:]|\s+port\s+)$/i, '').replace(/^\[|\]$/g, '');

import { isIPv6 } from 'node:net';
import { hasCue, overlaps, type Piece, type PieceOf } from '../piece.js';

const octet = String.raw`\d{1,3}`;
const octets = String.raw`${octet}(?:\.${octet}){3}`;
const hex = '0x[0-9a-f]{1,2}';

/**
 * What is an address in another notation than is read, half of one, or more than one: `10/8`, `192.168.5/24`, `10.1.*.*`,
 * `10.1.0.5.6`, `0x0a.1.0.5`, `10。1。0。5`, `10.1.0.0/16/24`, `10.1.0.5 - 20`, `10.1.0.5, .6`, `::ffff:10.1.0.5`, `2001:db8/32`.
 */
const notations: readonly string[] = [
  String.raw`(?:[0-9a-f]{0,4}:){2,7}${octets}(?:\/\d{1,3}(?!\d))?`,
  String.raw`${octets}\/\d{1,2}\/\d{1,3}(?![\d.]*\d)`,
  String.raw`${octets}(?:\s+[-~]\s*|\s*[-~]\s+)${octet}(?![\d.:/]|\s*\/?\s*(?:tcp|udp|ports?|포트|번)(?![a-z]))`,
  String.raw`${octets}(?:\.${octet})+(?![\d.]*\d)`,
  String.raw`${octets}(?:\s*(?:[,;&/]|and|or|및|과|와)\s*\.${octet})+(?![\d.]*\d)`,
  String.raw`${octets}\s*(?:부터|에서)\s*${octet}\s*까지`,
  String.raw`(?:${octet}\.)*${hex}(?:\.(?:${hex}|${octet}))+`,
  `${octet}(?:[.。]${octet})*。${octet}(?:[.。]${octet})*`,
  String.raw`${octet}(?:\.${octet}){0,2}(?:\.[x*]){1,3}(?:\/\d{1,2})?(?![\d.]*\d|[a-z*])`,
  String.raw`${octet}(?:\.${octet}){1,2}\/\d{1,2}(?![\d./]*\d)`,
  String.raw`10\/8(?![\d./]*\d)`,
  String.raw`${octets}\s*[-~]\s*${octet}(?:\.${octet}){1,2}(?![\d.]*\d)`,
  String.raw`${octet}(?:\.${octet}){2}(?![\d./]*\d)`,
];
const broken = new RegExp(String.raw`(?<![\p{L}\p{N}.:。/-])(?:${notations.join('|')})`, 'giu');
/** The beginning of a global or private address of IPv6 that is no whole one; `3478:3480` are ports. */
const half =
  /(?<![\p{L}\p{N}:.])(?:2001|(?=[\d:]*[a-f])(?:[23][0-9a-f]{3}|f[cde][0-9a-f]{2})):{1,2}[0-9a-f]{1,4}(?::{1,2}[0-9a-f]{1,4})*:{0,2}(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu;

/** `by 10/8`, `10/8까지`: a day. */
const isBeforeDay = /(?:^|\s)(?:on|by|before|until|till|since|after|dated?|due|날짜|기한)\s*:?\s*$/i;
const isBehindDay = /^\s*(?:까지|일\b|자\b|이전|이후|\d{1,2}:\d{2})/;

/**
 * The pieces of a text that asks for rules, with an address wherever one was meant: `readAddress` refuses it, and the person is
 * told. What nobody said a word of would otherwise be left to fill in as if it had not been written.
 */
export function withBrokenAddresses(pieces: readonly Piece[], text: string): readonly Piece[] {
  const halves = [...text.matchAll(half)].filter(([written]) => !isIPv6(written.split('/')[0] ?? ''));
  const found = [...text.matchAll(broken), ...halves]
    .map((each): PieceOf<'address'> => {
      const [written] = each;
      return { kind: 'address', address: written, text: written, start: each.index, stop: each.index + written.length };
    })
    .filter((piece) => !isDay(piece, text) && !isReadAlready(piece, pieces));
  return [...pieces.filter((piece) => !found.some((each) => overlaps(piece, each))), ...found].sort(
    (one, other) => one.start - other.start,
  );
}

function isDay({ text: written, start, stop }: Piece, text: string): boolean {
  const isWithoutDots = /^\d+\/\d+$/.test(written);
  return isWithoutDots && (isBeforeDay.test(text.slice(0, start)) || isBehindDay.test(text.slice(stop)));
}

/** A part of a whole address, or of a range, that the reader of addresses has understood. */
function isReadAlready({ start, stop }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'address' && piece.start <= start && stop <= piece.stop);
}

/** `10.1.0` is a version as often as half an address: behind the name of a language or a product, or of no private network. */
export function isVersion({ text }: Piece, before: Piece | undefined): boolean {
  if (!/^\d+(?:\.\d+){2}$/.test(text)) return false;
  if (!privateNetwork.test(text)) return true;
  if (before === undefined) return false;
  const isProduct = before.kind === 'dialect' || before.kind === 'product';
  return isProduct || hasCue(before, 'balancer') || /^(?:v|version|release|build|버전|빌드)$/i.test(before.text);
}

const privateNetwork = /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)/;

import type { PortRange } from '../../catalog/schema.js';
import { hasCue, type Piece, type PieceOf } from '../piece.js';
import { isWayBack } from './way-back.js';

/** The ports that a text asks for, and those that it merely carries along. */
export interface PortMentions {
  readonly ports: readonly PortRange[];
  /** The sender's own ports, as they were written. */
  readonly ignored: readonly string[];
  /** The text is a line of a firewall's log: its other numbers and words are no question. */
  readonly isLog: boolean;
}

/** Whether rows print a port by its number, and not merely in a range. */
export type IsPrinted = (port: number) => boolean;

/** What systems pick their own ports from: the dynamic range of today, and of old. */
const dynamic = { least: 49152, leastOfOld: 1024 };

/**
 * Reads the ports that connections go to. In a pasted flow (`10.1.1.5:51234 → 10.2.0.5:5070`, `spt=51234 dpt=5070`, `51234 → 5070`)
 * the sender's own port is left aside: it was picked at random and says nothing of the service.
 */
export function portMentions(pieces: readonly Piece[], isPrinted: IsPrinted): PortMentions {
  const all = pieces.filter((piece): piece is PieceOf<'ports'> => piece.kind === 'ports');
  const behindAddress = all.filter((piece) => pieces[pieces.indexOf(piece) - 1]?.kind === 'address');
  const inLog = all.filter(({ fromLog }) => fromLog);
  const labelled = all.filter(({ end }) => end !== undefined);
  const isLog =
    inLog.length > 0 ||
    labelled.length >= 2 ||
    behindAddress.length >= 2 ||
    (labelled.length === 1 && pieces.some(({ kind }) => kind === 'address'));
  const asked = inLog.length > 0 ? inLog : all;
  // Relayed media comes from a printed port: 3478/udp.
  const isUdp = pieces.some((piece) => hasCue(piece, 'udp') || (piece.kind === 'ports' && piece.transport === 'udp'));
  const startsAt: IsPrinted = (port) => !isUdp && isPrinted(port);
  const ends = sendersOf(asked, behindAddress, startsAt);
  const senders =
    ends.length > 0
      ? ends
      : asked.filter((piece) => isSender(piece, pieces, isPrinted) || isAnswered(piece, pieces, startsAt));
  return {
    ports: uniqueRanges(asked.filter((piece) => !senders.includes(piece)).map(({ range }) => range)),
    ignored: senders.map(({ range }) => String(range.first)),
    isLog,
  };
}

/** The ports that connections come from: labelled as such, or behind the first of each two addresses. */
function sendersOf(
  ports: readonly PieceOf<'ports'>[],
  behindAddress: readonly PieceOf<'ports'>[],
  isPrinted: IsPrinted,
): readonly PieceOf<'ports'>[] {
  const labelled = ports.filter(({ end }) => end === 'source');
  if (labelled.length > 0) return ports.length > labelled.length ? ownOf(labelled, ports, isPrinted) : [];
  const ends = ports.filter((piece) => behindAddress.includes(piece));
  const [first, second] = [0, 1].map((turn) => ends.filter((_, index) => index % 2 === turn));
  return first!.length === second!.length ? ownOf(first!, second!, isPrinted) : [];
}

/** Of the way back the far end's port is the one that was picked. */
function ownOf(
  senders: readonly PieceOf<'ports'>[],
  ports: readonly PieceOf<'ports'>[],
  isPrinted: IsPrinted,
): readonly PieceOf<'ports'>[] {
  const receivers = ports.filter((piece) => !senders.includes(piece));
  const isBack =
    senders.length > 0 &&
    senders.length === receivers.length &&
    senders.every(({ range }, index) => isWayBack(range, receivers[index]!.range, isPrinted));
  return isBack ? receivers : senders;
}

/** `5061 → 51234`, `5070 back to 49822`. */
function isAnswered(piece: PieceOf<'ports'>, pieces: readonly Piece[], isPrinted: IsPrinted): boolean {
  const before = pieces.slice(0, pieces.indexOf(piece));
  const place = before.findLastIndex((each) => !(hasCue(each, 'to', 'reverse') || /^back$/i.test(each.text)));
  const sender = place < before.length - 1 ? before[place] : undefined;
  return sender?.kind === 'ports' && isWayBack(sender.range, piece.range, isPrinted);
}

/** `51234 → 5061`, `51234 → FE 5061`, `51234에서 5061로`: picked by the sender, as far as the numbers tell. */
function isSender(piece: PieceOf<'ports'>, pieces: readonly Piece[], isPrinted: IsPrinted): boolean {
  const { first, last } = piece.range;
  const target = targetOf(piece, pieces);
  if (target === undefined || first !== last || target.first !== target.last || isPrinted(first)) return false;
  return first >= dynamic.least ? target.first < dynamic.least : first >= dynamic.leastOfOld && isPrinted(target.first);
}

function targetOf(piece: PieceOf<'ports'>, pieces: readonly Piece[]): PortRange | undefined {
  const behind = pieces.slice(pieces.indexOf(piece) + 1);
  const isArrow = behind[0]?.text === '→';
  const next = behind.slice(isArrow ? 1 : 0).find((each) => !(isArrow && standsBeforePort(each)));
  if (next?.kind !== 'ports') return undefined;
  const runsBackwards = next.start === piece.stop && next.range.first < piece.range.first;
  return isArrow || runsBackwards ? next.range : undefined;
}

const standsBeforePort = (piece: Piece): boolean =>
  piece.kind === 'name' || piece.kind === 'particle' || hasCue(piece, 'machine', 'filler', 'port');

function uniqueRanges(ranges: readonly PortRange[]): PortRange[] {
  return [...new Map(ranges.map((range) => [`${range.first}-${range.last}`, range])).values()];
}

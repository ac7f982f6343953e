import { hasCue, type Piece, type PieceOf } from '../piece.js';
import { beforeChange, mayChange, twoPorts } from '../vocabulary/changing.js';

/**
 * What a thing was changed from is not what it has now: "switched from tcp to tls" wants TLS, "moved from 5060 to 5067"
 * names two ports and no range. Machines are left alone: traffic goes from one to another.
 */
export function withoutFormer(pieces: readonly Piece[], text: string): readonly Piece[] {
  if (!mayChange.test(text)) return pieces;
  const from = pieces.findIndex((piece) => piece.kind === 'cue' && beforeChange.test(piece.text));
  if (from < 0) return pieces;
  const to = pieces.findIndex((piece, place) => place > from && hasCue(piece, 'to'));
  const [old, now] = to < 0 ? [] : [pieces.slice(from + 1, to), pieces.slice(to + 1)];
  const former = old?.find((piece) => isWay(piece) || isForm(piece));
  const isChanged =
    former !== undefined && (isWay(former) ? now?.some(isWay) : now?.some(isForm)) && old!.every(isBeside);
  const current = pieces
    .filter((piece) => !(isChanged && piece === former))
    .flatMap((piece) => (piece.kind === 'ports' && piece.start > pieces[from]!.start ? apart(piece) : [piece]));
  return withoutTold(current, pieces[from]!);
}

/** "Switched from 5068 to 5067, do we still need 5068": of two ports that were told, the one that is named again is asked about. */
function withoutTold(pieces: readonly Piece[], from: Piece): readonly Piece[] {
  const ports = pieces.filter((piece): piece is PieceOf<'ports'> => piece.kind === 'ports' && piece.start > from.start);
  const [told, again] = [ports.slice(0, 2), ports.slice(2)];
  const isTold = ({ range }: PieceOf<'ports'>): boolean =>
    told.some((each) => each.range.first === range.first && each.range.last === range.last);
  const isOfTold = ({ start }: Piece): boolean => start >= from.start && start <= told.at(-1)!.start;
  return again.some(isTold) ? pieces.filter((piece) => !isOfTold(piece)) : pieces;
}

const isWay = (piece: Piece): boolean => hasCue(piece, 'tcp', 'udp', 'tls', 'mtls', 'encrypted', 'unencrypted');

const isForm = (piece: Piece): boolean => hasCue(piece, 'collocated', 'stand-alone');

const isBeside = (piece: Piece): boolean => isWay(piece) || isForm(piece) || hasCue(piece, 'filler', 'machine', 'port');

/** Products are named by them: `from 2015 to 2019`. */
const isYear = (written: string): boolean => /^20[0-3]\d$/.test(written);

function apart(piece: PieceOf<'ports'>): readonly Piece[] {
  const { old, now = '' } = twoPorts.exec(piece.text)?.groups ?? {};
  if (old === undefined) return [piece];
  const span = { text: piece.text, start: piece.start, stop: piece.stop };
  if (isYear(old) && isYear(now)) return [{ kind: 'other-number', ...span }];
  const cut = piece.stop - now.length;
  const single = (written: string, start: number): Piece => {
    const port = Number(written);
    return { ...piece, range: { first: port, last: port }, text: written, start, stop: start + written.length };
  };
  return [single(old, piece.start), single(now, cut)];
}

import { readAddress } from '../../firewall/address.js';
import { hasCue, type Piece, type PieceOf } from '../piece.js';
import type { GivenAddress, RefusedAddress } from '../question.js';

/** The addresses of a text, each with whose it is as far as the words around it say; and the first that cannot be used. */
export interface GivenAddresses {
  readonly addresses: readonly GivenAddress[];
  readonly refused: RefusedAddress | undefined;
}

/**
 * Reads `from 10.1.0.0/16 to 10.2.0.5`, `10.1.0.0/16 → 10.2.0.5`, `front end 10.1.0.0/16`, `front end is 10.1.0.0/16, 10.3.0.7`,
 * `프런트 엔드는 10.1.0.0/16`, `10.1.0.0/16에서 10.2.0.5로`, `from any`. Words that say nothing of an end leave it open.
 */
export function givenAddresses(pieces: readonly Piece[]): GivenAddresses {
  const addresses: GivenAddress[] = [];
  const refused: RefusedAddress[] = [];
  let before: Owner | undefined;
  pieces.forEach((piece, index) => {
    const asked = writtenAddress(piece, pieces, index);
    if (asked === undefined) return;
    const owner = ownerBefore(pieces, index, before) ?? ownerBehind(pieces, index) ?? nobody;
    before = owner;
    const address = readAddress(asked);
    if (address.kind === 'block' || address.kind === 'any') addresses.push({ address, ...owner });
    else refused.push({ ...address, ...owner });
  });
  const host = pieces.find((piece): piece is PieceOf<'host'> => piece.kind === 'host');
  return { addresses, refused: refused[0] ?? (host && { kind: 'name', asked: host.text, ...nobody }) };
}

type Owner = Pick<GivenAddress, 'role' | 'end'>;

const nobody: Owner = { role: undefined, end: undefined };

/** `any` is an address only where an end is due: behind from or to, or before to. */
function writtenAddress(piece: Piece, pieces: readonly Piece[], index: number): string | undefined {
  if (piece.kind === 'address') return piece.address;
  if (!/^any$/i.test(piece.text)) return undefined;
  const [previous, next] = [pieces[index - 1], pieces[index + 1]];
  const isEnd =
    (previous !== undefined && hasCue(previous, 'from', 'to')) ||
    (next !== undefined &&
      (hasCue(next, 'to') || (next.kind === 'particle' && (next.says === 'from' || next.says === 'to'))));
  return isEnd ? 'any' : undefined;
}

/** What stands before it: an end's word, the name of a machine, or another address that it goes on from. */
function ownerBefore(pieces: readonly Piece[], index: number, before: Owner | undefined): Owner | undefined {
  let isList = false;
  for (const piece of pieces.slice(0, index).reverse()) {
    if (hasCue(piece, 'from')) return withRoleBehind(pieces, index, { role: undefined, end: 'from' });
    if (hasCue(piece, 'to')) return withRoleBehind(pieces, index, { role: undefined, end: 'to' });
    if (piece.kind === 'address') return isList || pieces[index - 1] === piece ? before : undefined;
    const role = roleOf(piece);
    if (role !== undefined) return { role, end: undefined };
    if (hasCue(piece, 'and')) isList = true;
    else if (!isPassedOver(piece)) return undefined;
  }
  return undefined;
}

/** `from 10.1.0.0/16 (front end)`: the name behind says more than the word before. */
function withRoleBehind(pieces: readonly Piece[], index: number, owner: Owner): Owner {
  const role = roleOf(pieces[index + 1]);
  const isNamed = role !== undefined && !hasCue(pieces[index - 1] ?? pieces[index]!, 'and');
  return isNamed ? { role, end: undefined } : owner;
}

function ownerBehind(pieces: readonly Piece[], index: number): Owner | undefined {
  for (const piece of pieces.slice(index + 1)) {
    if (piece.kind === 'particle' && (piece.says === 'from' || piece.says === 'to'))
      return { role: undefined, end: piece.says };
    if (hasCue(piece, 'to', 'reaches')) return { role: undefined, end: 'from' };
    if (piece.kind === 'particle' && piece.says === 'and') continue;
    if (piece.kind === 'address' || hasCue(piece, 'and')) continue;
    return undefined;
  }
  return undefined;
}

function roleOf(piece: Piece | undefined): string | undefined {
  if (piece?.kind !== 'name' || piece.means.length !== 1) return undefined;
  const [named] = piece.means;
  return named?.kind === 'role' ? named.id : undefined;
}

/** Words that may stand between a machine and its address. */
function isPassedOver(piece: Piece): boolean {
  return (
    hasCue(piece, 'filler', 'asks', 'machine', 'use') ||
    (piece.kind === 'particle' && piece.says !== 'from' && piece.says !== 'to')
  );
}

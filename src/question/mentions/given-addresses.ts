import { type Address, type AddressRefusal, blockText, isHost, overlap, readAddress } from '../../firewall/address.js';
import { hasCue, type Piece, type PieceOf } from '../piece.js';
import type { GivenAddress, Owner, RefusedAddress } from '../question.js';
import { asAnys } from './any.js';
import { isVersion } from './broken-addresses.js';
import { isLeftOut } from './left-out-addresses.js';
import { nobody, ownerOf } from './owners.js';

/** The addresses of a text, each with whose it is as far as the words around it say; and the first that cannot be used. */
export interface GivenAddresses {
  readonly addresses: readonly GivenAddress[];
  readonly refused: RefusedAddress | undefined;
  /** What no rule may have that is asked for later on: a network that was to be let in but for a part of it goes as a whole. */
  readonly leftOut?: readonly Address[];
}

/**
 * Reads `from 10.1.0.0/16 to 10.2.0.5`, `10.1.0.0/16 → 10.2.0.5`, `front end 10.1.0.0/16`, `front end is 10.1.0.0/16, 10.3.0.7`,
 * `프런트 엔드는 10.1.0.0/16`, `10.1.0.0/16에서 10.2.0.5로`, `from any`. Words that say nothing of an end leave it open.
 */
export function givenAddresses(written: readonly Piece[], text: string): GivenAddresses {
  const sentence = { pieces: asAnys({ pieces: written, text }), text };
  const found: Found[] = [];
  const refused: RefusedAddress[] = [];
  const leftOut: Address[] = [];
  let before: Owner = nobody;
  sentence.pieces.forEach((piece, index) => {
    if (piece.kind !== 'address' && piece.kind !== 'host') return;
    const owner = ownerOf(sentence, index, before);
    before = owner;
    const address = readPlace(piece);
    const isUsable = address.kind === 'block' || address.kind === 'any';
    if (isLeftOut(sentence, index)) {
      refused.push({ kind: 'left-out', asked: piece.text, ...owner });
      if (isUsable) leftOut.push(address);
    } else if (isUsable) found.push({ given: { address, ...owner }, index });
    else if (owner.role || owner.end || !isVersion(piece, sentence.pieces[index - 1]))
      refused.push({ ...address, ...owner });
  });
  return {
    addresses: found
      .map((each, place) => withoutDoubt(each, place, found, sentence.pieces))
      .filter(({ address }) => !leftOut.some((each) => overlap(each, address))),
    refused: refused[0],
    leftOut,
  };
}

interface Found {
  readonly given: GivenAddress;
  readonly index: number;
}

function readPlace(
  piece: PieceOf<'address'> | PieceOf<'host'>,
): Address | AddressRefusal | { readonly kind: 'name'; readonly asked: string } {
  const asked = piece.text;
  if (piece.kind === 'host') return { kind: 'name', asked };
  const read = readAddress(piece.address);
  const isDoubtful = read.kind === 'block' && spacedRange.test(asked);
  return isDoubtful ? { kind: 'not-an-address', asked, instead: blockText(read.block) } : read;
}

/** `10.1.0.5 - 20` in a sentence may be a range, or an address and something else. */
const spacedRange = /(?:\s[-~]\s*|[-~]\s+)\d{1,3}$/;

/** `gateways 10.9.0.1 to 10.9.0.8` may be a range: neighbours of one network are no two ends of a flow. */
function withoutDoubt(
  { given, index }: Found,
  place: number,
  all: readonly Found[],
  pieces: readonly Piece[],
): GivenAddress {
  const isOneNetwork = (one: Found | undefined, other: Found | undefined): boolean =>
    one !== undefined &&
    other?.given.end === 'to' &&
    pieces.slice(one.index + 1, other.index).every((piece) => piece.kind === 'particle' || hasCue(piece, 'to')) &&
    areNeighbours(one.given, other.given);
  const each = { given, index };
  const isDoubtful = isOneNetwork(each, all[place + 1]) || isOneNetwork(all[place - 1], each);
  return isDoubtful ? { ...given, end: undefined } : given;
}

function areNeighbours({ address: one }: GivenAddress, { address: other }: GivenAddress): boolean {
  if (one.kind !== 'block' || other.kind !== 'block' || !isHost(one.block) || !isHost(other.block)) return false;
  return one.block.family === other.block.family && one.block.first >> 8n === other.block.first >> 8n;
}

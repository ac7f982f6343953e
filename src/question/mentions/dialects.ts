import { hasCue, type Piece } from '../piece.js';
import { articles } from '../vocabulary/address-words.js';
import { moving } from '../vocabulary/moving.js';

/** The language in which the text wants rules; a name of one may mean a machine, and does where rules are denied. */
export function dialectAskedFor(pieces: readonly Piece[], areDenied: boolean): string | undefined {
  return pieces
    .map((piece) => dialectIn(piece))
    .find((each) => each !== undefined && !(areDenied && each.weak) && isAskedFor(each, pieces))?.id;
}

interface NamedDialect {
  readonly piece: Piece;
  readonly id: string;
  readonly weak: boolean;
  /** It also names a balancer, whose ports are asked for as often: F5, NetScaler. */
  readonly isBalancer: boolean;
}

function dialectIn(piece: Piece): NamedDialect | undefined {
  if (piece.kind === 'dialect') return { piece, id: piece.id, weak: piece.weak, isBalancer: false };
  if (piece.kind === 'cue' && piece.dialect !== undefined)
    return { piece, id: piece.dialect, weak: true, isBalancer: true };
  return undefined;
}

/**
 * A vendor's bare name ("cisco gateway", "windows clients", "we moved to aws") asks for rules only where it is said to be
 * their language, where addresses are given and no table is asked for, or where it ends a text of nothing but names or wishes.
 */
function isAskedFor({ piece, weak, isBalancer }: NamedDialect, pieces: readonly Piece[]): boolean {
  if (!weak || pieces.some((each) => hasCue(each, 'rule'))) return true;
  if (pieces.every((each) => each === piece || each.kind === 'cue' || each.kind === 'particle')) return true;
  const asksForTable = pieces.some((each) => hasCue(each, 'port', 'which', 'why', 'purpose', 'need', 'table'));
  if ((asksForTable && isBalancer) || pieces.some(({ text }) => moving.test(text))) return false;
  if (isCalled(piece, pieces)) return true;
  if (pieces.some(({ kind }) => kind === 'address') && !asksForTable) return true;
  if (isBalancer) return /^for$/i.test(pieces[pieces.indexOf(piece) + 1]?.text ?? '');
  return !asksForTable && endsWishes(piece, pieces);
}

/** `as cisco`, `for the asa`, `시스코로`; not `for cisco phones`. */
function isCalled(dialect: Piece, pieces: readonly Piece[]): boolean {
  const index = pieces.indexOf(dialect);
  const behind = pieces[index + 1];
  const before = pieces.slice(0, index).findLast(({ text }) => !articles.has(text.toLowerCase()));
  const isNamed = before?.kind === 'cue' && /^(?:as|in|into|for|to|using|with)$/i.test(before.text);
  return (isNamed && behind?.kind !== 'name') || (behind?.kind === 'particle' && behind.says === 'to');
}

/** `중재 asa`, `open 5070 to mediation on the asa`; not `the edge behind the asa`, `is 5070 open on the asa`. */
function endsWishes(dialect: Piece, pieces: readonly Piece[]): boolean {
  const index = pieces.indexOf(dialect);
  const [before, behind] = [pieces.slice(0, index), pieces.slice(index + 1)];
  const isLast = behind.every((each) => each.kind === 'particle' || hasCue(each, 'filler', 'tell'));
  const isName = (each: Piece): boolean => ['name', 'ports', 'particle'].includes(each.kind) || hasCue(each, 'machine');
  const isWish = before.some((each) => hasCue(each, 'open')) && !before.some((each) => hasCue(each, 'asks', 'confirm'));
  return isLast && before.every((each) => isName(each) || (isWish && each.kind === 'cue'));
}

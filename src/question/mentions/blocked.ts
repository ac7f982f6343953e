import { hasCue, type Piece } from '../piece.js';
import { isClosedAlready } from '../vocabulary/telling-whose.js';
import { roleOf, type Sentence } from './sentence.js';

/** `막힌 망`, `차단된 환경에서`: how the network is. `UDP 막혔는데` may be what is to be mended. */
const ofNetwork = /^[가-힣]*\s*(?:망|환경|네트워크|회선)/;

/** `UDP 막힌 망인데 중재 포트`: what cannot pass there is left out, as is the word that says so. */
export function blockedTransports({ pieces, text }: Sentence): readonly Piece[] {
  const isAboutRole = pieces.some((piece) => roleOf(piece) !== undefined);
  if (!isAboutRole || pieces.some(({ kind }) => kind === 'ports')) return [];
  return pieces.flatMap((piece, index) => {
    if (!hasCue(piece, 'tcp', 'udp')) return [];
    const closed = pieces.slice(index + 1).find(({ kind }) => kind !== 'particle');
    const isBlocked = closed && hasCue(closed, 'close') && isClosedAlready.test(closed.text);
    return isBlocked && ofNetwork.test(text.slice(closed.stop)) ? [piece, closed] : [];
  });
}

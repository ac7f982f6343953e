import type { Piece } from '../piece.js';
import { withBounds } from './bounds.js';
import { withoutFormer } from './changed.js';
import { withoutFinished } from './finished.js';
import { asHardwareOnly } from './hardware-only.js';
import { withLettingGo } from './letting-go.js';
import { twoAsTo } from './two-as-to.js';

/** The pieces as they are meant, where words around them say another thing than each says alone. */
export function reworded(read: readonly Piece[], text: string): readonly Piece[] {
  const current = withoutFormer(withoutFinished(twoAsTo(asHardwareOnly(read)), text), text);
  return withBounds(withLettingGo({ pieces: current, text }), text);
}

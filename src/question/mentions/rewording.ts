import type { Piece } from '../piece.js';
import { withBounds } from './bounds.js';
import { withoutFormer } from './changed.js';
import { withoutFinished } from './finished.js';
import { asHardwareOnly } from './hardware-only.js';
import { withLettingGo } from './letting-go.js';
import { withoutPlain } from './plain.js';
import { type Told, withoutReported } from './reported.js';
import { twoAsTo } from './two-as-to.js';

/** The pieces as they are meant, where words around them say another thing than each says alone; and what was told and is not asked. */
export function reworded(read: readonly Piece[], text: string): Told {
  const wanted = withoutPlain({ pieces: twoAsTo(asHardwareOnly(read)), text });
  const current = withoutFormer(withoutFinished(wanted, text), text);
  return withoutReported({ pieces: withBounds(withLettingGo({ pieces: current, text }), text), text });
}

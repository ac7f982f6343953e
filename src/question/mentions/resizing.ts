import { hasCue, type Piece } from '../piece.js';

const sizes = /^(?:넓|좁|줄[이일여])/;

/** `좁혀도 되나요`: how narrow a range may be made no row says. */
export const isResizing = (piece: Piece): boolean => hasCue(piece, 'ending') && sizes.test(piece.text);

import type { DrawBlock } from './blocks.js';

/** A line across. */
export const Divider: DrawBlock = () => <hr className="block-divider" />;

import { useDesk } from '../desk/use-desk.js';
import { stringOf } from '../json.js';
import type { DrawBlock } from './blocks.js';

/** Stands where something is that the page cannot draw. */
export const Unknown: DrawBlock = ({ block }) => {
  const { words } = useDesk();
  return <p className="block-unknown">{words.unknownBlock(stringOf(block.type))}</p>;
};

import type { ReactNode } from 'react';
import { type Json, stringOf } from '../json.js';
import type { DrawBlock } from './blocks.js';

/** An image by what it shows, in words: the page fetches nothing from anybody else. */
export const Image: DrawBlock = ({ block }) => (
  <div className="block-image">
    <Picture image={block} />
  </div>
);

/** A small image beside text. */
export function Picture({ image }: { readonly image: Json }): ReactNode {
  return <span className="picture">{stringOf(image.alt_text)}</span>;
}

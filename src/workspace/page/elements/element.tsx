import type { ReactNode } from 'react';
import { Picture } from '../blocks/image.js';
import { Unknown } from '../blocks/unknown.js';
import type { Json } from '../json.js';
import { Button } from './button.js';
import { Select } from './select.js';

/** What can be clicked in a message, beside a section or on the Home tab. */
export function Element({ element, blockId }: { readonly element: Json; readonly blockId: string }): ReactNode {
  switch (element.type) {
    case 'button':
      return <Button element={element} blockId={blockId} />;
    case 'static_select':
    case 'external_select':
      return <Select element={element} blockId={blockId} />;
    case 'image':
      return <Picture image={element} />;
    default:
      return <Unknown block={element} blockId={blockId} />;
  }
}

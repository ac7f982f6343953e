import type { ReactNode } from 'react';
import { each } from '../controls/each.js';
import { type Json, objectOf, stringOf } from '../json.js';
import { Actions } from './actions.js';
import { Context } from './context.js';
import { Divider } from './divider.js';
import { Header } from './header.js';
import { Image } from './image.js';
import { Input } from './input.js';
import { RichText } from './rich-text.js';
import { Section } from './section.js';
import { Table } from './table.js';
import { Unknown } from './unknown.js';

/** Draws a block; `blockId` is the one that it was given, or its place among the others. */
export type DrawBlock = (props: { readonly block: Json; readonly blockId: string }) => ReactNode;

/** Every block that the page can draw. */
const drawings: Readonly<Record<string, DrawBlock>> = {
  actions: Actions,
  context: Context,
  divider: Divider,
  header: Header,
  image: Image,
  input: Input,
  rich_text: RichText,
  section: Section,
  table: Table,
};

/** The blocks of a message or a view, each as Slack shows it; one that nobody knows is a line that says so. */
export function Blocks({ blocks }: { readonly blocks: readonly unknown[] }): ReactNode {
  return each(blocks, (each, index) => {
    const block = objectOf(each);
    const type = stringOf(block.type);
    const Drawing = (Object.hasOwn(drawings, type) && drawings[type]) || Unknown;
    return <Drawing block={block} blockId={stringOf(block.block_id) || `block-${index}`} />;
  });
}

import type { ReactNode } from 'react';
import { each } from '../controls/each.js';
import { type Json, listOf, objectOf, stringOf } from '../json.js';
import type { DrawBlock } from './blocks.js';
import { Preformatted } from './preformatted.js';
import { RichSection } from './rich-section.js';
import { Unknown } from './unknown.js';

/** Rich text: lines, code, lists and quotes. Everything in it is literal. */
export const RichText: DrawBlock = ({ block }) => (
  <div className="block-rich-text">
    {each(listOf(block.elements), (element) => (
      <RichElement element={objectOf(element)} />
    ))}
  </div>
);

function RichElement({ element }: { readonly element: Json }): ReactNode {
  const elements = listOf(element.elements).map(objectOf);
  switch (element.type) {
    case 'rich_text_section':
      return (
        <div className="lines">
          <RichSection elements={elements} />
        </div>
      );
    case 'rich_text_quote':
      return (
        <blockquote className="quote lines">
          <RichSection elements={elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <Preformatted
          text={elements.map(({ text }) => stringOf(text)).join('')}
          language={stringOf(element.language)}
        />
      );
    case 'rich_text_list': {
      const items = each(elements, (item) => (
        <li className="lines">
          <RichSection elements={listOf(item.elements).map(objectOf)} />
        </li>
      ));
      const indent = `indent-${Math.min(Number(element.indent) || 0, 5)}`;
      return element.style === 'ordered' ? <ol className={indent}>{items}</ol> : <ul className={indent}>{items}</ul>;
    }
    default:
      return <Unknown block={element} blockId="" />;
  }
}

import type { ReactNode } from 'react';
import { each } from '../controls/each.js';
import { Scrolling } from '../controls/scrolling.js';
import { useDesk } from '../desk/use-desk.js';
import { Mention } from './mention.js';
import type { Inline, MrkdwnBlock } from './mrkdwn.js';
import { readMrkdwn } from './read-mrkdwn.js';

/** Text in Slack's markup, as Slack shows it. */
export function MrkdwnText({ text }: { readonly text: string }): ReactNode {
  return each(readMrkdwn(text), (block) => <Block block={block} />);
}

function Block({ block }: { readonly block: MrkdwnBlock }): ReactNode {
  const { words } = useDesk();
  switch (block.kind) {
    case 'fence':
      return (
        <Scrolling as="pre" className="code" label={words.code('')}>
          {block.text}
        </Scrolling>
      );
    case 'quote':
      return (
        <blockquote className="quote">
          <Inlines inlines={block.inlines} />
        </blockquote>
      );
    case 'paragraph':
      return (
        <div className="lines">
          <Inlines inlines={block.inlines} />
        </div>
      );
  }
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return each(inlines, (inline) => <Piece inline={inline} />);
}

function Piece({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'bold':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Inlines inlines={inline.inlines} />
        </s>
      );
    case 'link':
      return (
        <a href={inline.url} target="_blank" rel="noopener noreferrer">
          {inline.text}
        </a>
      );
    case 'user':
    case 'channel':
      return <Mention kind={inline.kind} id={inline.id} text={inline.text} />;
    case 'broadcast':
      return <span className="mention">{inline.text}</span>;
  }
}

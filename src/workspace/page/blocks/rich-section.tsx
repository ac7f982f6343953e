import type { ReactNode } from 'react';
import { each } from '../controls/each.js';
import { type Json, objectOf, stringOf } from '../json.js';
import { Mention } from '../mrkdwn/mention.js';
import { safeUrl } from '../mrkdwn/safe-url.js';

/** A line of rich text: styled pieces, links and mentions. */
export function RichSection({ elements }: { readonly elements: readonly Json[] }): ReactNode {
  return each(elements, (element) => styled(objectOf(element.style), <Piece element={element} />));
}

function Piece({ element }: { readonly element: Json }): ReactNode {
  const text = stringOf(element.text);
  switch (element.type) {
    case 'link': {
      const url = safeUrl(stringOf(element.url));
      if (!url) return text || stringOf(element.url);
      return (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {text || url}
        </a>
      );
    }
    case 'user':
      return <Mention kind="user" id={stringOf(element.user_id)} text={stringOf(element.user_id)} />;
    case 'channel':
      return <Mention kind="channel" id={stringOf(element.channel_id)} text={stringOf(element.channel_id)} />;
    case 'broadcast':
      return <span className="mention">@{stringOf(element.range)}</span>;
    case 'emoji':
      return `:${stringOf(element.name)}:`;
    default:
      return text;
  }
}

function styled({ bold, italic, strike, code }: Json, piece: ReactNode): ReactNode {
  let drawn = piece;
  if (code === true) drawn = <code>{drawn}</code>;
  if (strike === true) drawn = <s>{drawn}</s>;
  if (italic === true) drawn = <em>{drawn}</em>;
  if (bold === true) drawn = <strong>{drawn}</strong>;
  return drawn;
}

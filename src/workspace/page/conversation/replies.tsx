import type { ReactNode } from 'react';
import type { ShownMessage } from '../../desk/shown.js';
import { useDesk } from '../desk/use-desk.js';
import { addressOf } from '../frame/use-place.js';
import { authorOf } from './author.js';
import { Avatar } from './avatar.js';
import { timeOf } from './times.js';

/** "3 replies" under a message: opens its thread. */
export function Replies({
  message,
  replies,
}: {
  readonly message: ShownMessage;
  readonly replies: readonly ShownMessage[];
}): ReactNode {
  const { state, words } = useDesk();
  const authors = [...new Set(replies.map(({ author }) => author))].slice(0, 3);
  const last = replies.at(-1)?.ts ?? message.ts;
  return (
    <a className="replies" href={addressOf({ conversation: message.conversation, thread: message.ts })}>
      {authors.map((id) => (
        <Avatar key={id} member={authorOf(state.workplace, id)} />
      ))}
      <span className="replies-count">{words.replies(replies.length)}</span>
      <time className="replies-time">{timeOf(last, words)}</time>
    </a>
  );
}

import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { UnreadCount } from '../frame/unread-count.js';
import { addressOf } from '../frame/use-place.js';

/** Home and Messages of the app. */
export function AppTabs({
  current,
  conversation,
  unread = 0,
}: {
  readonly current: 'home' | 'messages';
  readonly conversation: string;
  /** New messages there: whoever presses a button on Home is answered where they do not look. */
  readonly unread?: number;
}): ReactNode {
  const { words, state } = useDesk();
  return (
    <nav className="tabs" aria-label={state.workplace.conversations.find(({ id }) => id === conversation)?.name}>
      <a href={addressOf({})} aria-current={current === 'home' ? 'page' : undefined}>
        {words.home}
      </a>
      <a href={addressOf({ conversation })} aria-current={current === 'messages' ? 'page' : undefined}>
        {words.messages}
        <UnreadCount count={unread} />
      </a>
    </nav>
  );
}

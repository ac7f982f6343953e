import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';

/** How many messages are new there; nothing where none is. */
export function UnreadCount({ count }: { readonly count: number }): ReactNode {
  const { words } = useDesk();
  if (count === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{words.unread(count)}</span>
    </span>
  );
}

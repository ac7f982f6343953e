import { useRef } from 'react';
import type { DeskState } from '../../desk/shown.js';

/** How many messages are new in each conversation, since the person last looked there; what was there at the start is not new. */
export function useUnread(
  { messages, workplace }: DeskState,
  current: string | undefined,
): ReadonlyMap<string, number> {
  const seen = useRef(new Map<string, string>());
  const unread = new Map<string, number>();
  for (const { id } of workplace.conversations) {
    const here = messages.filter(({ conversation, author }) => conversation === id && author !== workplace.me);
    const last = here.at(-1)?.ts ?? '';
    if (id === current || !seen.current.has(id)) seen.current.set(id, last);
    const from = seen.current.get(id) ?? '';
    unread.set(id, here.filter(({ ts }) => ts > from).length);
  }
  return unread;
}

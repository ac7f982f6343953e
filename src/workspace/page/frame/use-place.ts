import { useEffect, useState } from 'react';

/** Where the person is: on the Home tab, or in a conversation, where a thread may be open. */
export interface Place {
  readonly conversation: string | undefined;
  readonly thread: string | undefined;
  readonly isHome: boolean;
}

/** The address of a place: a reload, a bookmark and the browser's Back all find it. */
export function addressOf({
  conversation,
  thread,
}: {
  readonly conversation?: string;
  readonly thread?: string;
}): string {
  if (!conversation) return '#home';
  return thread ? `#${conversation}/${thread}` : `#${conversation}`;
}

/** The place in the page's address. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [conversation, thread] = hash.slice(1).split('/');
  const isHome = conversation === 'home';
  return { conversation: isHome ? undefined : conversation || undefined, thread: thread || undefined, isHome };
}

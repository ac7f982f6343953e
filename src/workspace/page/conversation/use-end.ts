import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How near to its end a list counts as being there, in pixels. */
const nearly = 80;

/**
 * Keeps a list at its end: whoever is there stays there, and so does whoever has just written; an answer that is too long for
 * the list is seen from its start. Who is reading further up stays there, and `hasNew` says that something came.
 */
export function useEnd(
  /** Changes with everything that is drawn. */
  seen: string,
  count: number,
  isMine: boolean,
): {
  readonly list: RefObject<HTMLElement | null>;
  readonly hasNew: boolean;
  follow(): void;
  goToEnd(): void;
} {
  const list = useRef<HTMLElement>(null);
  const wasAtEnd = useRef(true);
  const before = useRef(count);
  const [hasNew, setNew] = useState(false);

  const goToEnd = () => {
    const { current } = list;
    if (!current) return;
    current.scrollTop = current.scrollHeight;
    const last = current.querySelector<HTMLElement>('.message:last-child');
    if (last && last.offsetHeight > current.clientHeight) current.scrollTop = last.offsetTop;
    wasAtEnd.current = true;
    setNew(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is what moves the list
  useLayoutEffect(() => {
    const isMore = count > before.current;
    before.current = count;
    if (wasAtEnd.current || (isMore && isMine)) goToEnd();
    else if (isMore) setNew(true);
  }, [seen]);

  // A thread that opens beside it, or a window that is resized, moves the end away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the end of the same list, whenever that is
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const observer = new ResizeObserver(() => wasAtEnd.current && goToEnd());
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const follow = () => {
    const { current } = list;
    if (!current) return;
    wasAtEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < nearly;
    if (wasAtEnd.current) setNew(false);
  };
  return { list, hasNew, follow, goToEnd };
}

import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Scrolling } from '../controls/scrolling.js';
import { useDesk } from '../desk/use-desk.js';
import { arrange } from './arrange.js';
import { Message } from './message.js';

const nearly = 80;

/** The messages of a conversation or a thread. Who is at its end stays there, and sees an answer that is too long from its start. */
export function MessageList({
  label,
  conversation,
  thread,
  start,
}: {
  readonly label: string;
  readonly conversation: string;
  readonly thread?: string;
  /** What stands above the first message. */
  readonly start?: ReactNode;
}): ReactNode {
  const { state } = useDesk();
  const list = useRef<HTMLElement>(null);
  const wasAtEnd = useRef(true);
  const arranged = arrange(state.messages, conversation, thread);
  const status = state.status.filter((each) => each.conversation === conversation && each.thread === thread);
  const seen = `${arranged.length} ${arranged.at(-1)?.replies.length} ${status.length}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is what moves the list
  useLayoutEffect(() => {
    const { current } = list;
    if (!current || !wasAtEnd.current) return;
    current.scrollTop = current.scrollHeight;
    const last = current.querySelector<HTMLElement>('.message:last-child');
    if (last && last.offsetHeight > current.clientHeight) current.scrollTop = last.offsetTop;
    wasAtEnd.current = true;
  }, [seen]);

  return (
    <Scrolling
      className="message-list"
      inside={list}
      role="log"
      label={label}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        wasAtEnd.current = scrollHeight - scrollTop - clientHeight < nearly;
      }}
    >
      {start}
      <ol>
        {arranged.map((each) => (
          <Message key={each.message.ts} {...each} isInThread={thread !== undefined} />
        ))}
      </ol>
      <div className="status" role="status">
        {status.map(({ text }) => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </Scrolling>
  );
}

import type { ReactNode } from 'react';
import { Scrolling } from '../controls/scrolling.js';
import { useDesk } from '../desk/use-desk.js';
import { arrange } from './arrange.js';
import { Message } from './message.js';
import { useEnd } from './use-end.js';

/** The messages of a conversation or a thread. */
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
  const { state, words } = useDesk();
  const arranged = arrange(state.messages, conversation, thread);
  const status = state.status.filter((each) => each.conversation === conversation && each.thread === thread);
  const last = arranged.at(-1)?.message;
  // Of a command nothing is seen but its answer.
  const isMine = last?.author === state.workplace.me || last?.command !== undefined;
  const seen = `${arranged.length} ${arranged.at(-1)?.replies.length} ${status.length}`;
  const { list, hasNew, follow, goToEnd } = useEnd(seen, arranged.length, isMine);

  return (
    <Scrolling className="message-list" inside={list} role="log" label={label} onScroll={follow}>
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
      {hasNew && (
        <button type="button" className="to-end" onClick={goToEnd}>
          {words.newMessages}
        </button>
      )}
    </Scrolling>
  );
}

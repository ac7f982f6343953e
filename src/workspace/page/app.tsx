import { type ReactNode, useEffect, useState } from 'react';
import { ConversationPane } from './conversation/conversation-pane.js';
import { ThreadPane } from './conversation/thread-pane.js';
import { DeskProvider, useConnection, useDesk } from './desk/use-desk.js';
import { HomePane } from './frame/home-pane.js';
import { Notice } from './frame/notice.js';
import { SideBar } from './frame/side-bar.js';
import { TopBar } from './frame/top-bar.js';
import { addressOf, usePlace } from './frame/use-place.js';
import { useUnread } from './frame/use-unread.js';
import { Modals } from './modal/modals.js';
import { words } from './wording/words.js';

/** The page: the desk, once it has answered, and what is to be said of the connection. */
export function App(): ReactNode {
  const { desk, isOpen, notice } = useConnection();
  const { connecting } = words[navigator.language.startsWith('ko') ? 'ko-KR' : 'en-US'];
  if (!desk) {
    return (
      <main className="connecting">
        <h1>{connecting}</h1>
      </main>
    );
  }
  return (
    <DeskProvider value={desk}>
      <Frame notice={notice} />
      <div className="connection" role="status">
        {!isOpen && <span>{desk.words.connectionLost}</span>}
      </div>
    </DeskProvider>
  );
}

/** Everything in its place; the address says what is looked at. */
function Frame({ notice }: { readonly notice: string | undefined }): ReactNode {
  const { state, words } = useDesk();
  const { conversations, name } = state.workplace;
  const place = usePlace();
  const current = place.isHome
    ? undefined
    : (conversations.find(({ id }) => id === place.conversation) ?? conversations[0]);
  const title = `${current ? current.name : words.home} – ${name}`;
  const unread = useUnread(state, current?.id);
  const [isSideBarOpen, setSideBarOpen] = useState(false);
  const address = current
    ? addressOf({ conversation: current.id, ...(place.thread ? { thread: place.thread } : {}) })
    : '#home';

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has chosen a place wants to see it
  useEffect(() => setSideBarOpen(false), [address]);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = title;
  }, [words, title]);

  return (
    <div className="frame">
      <TopBar isSideBarOpen={isSideBarOpen} toggle={() => setSideBarOpen(!isSideBarOpen)} />
      <SideBar place={{ ...place, conversation: current?.id }} unread={unread} isOpen={isSideBarOpen} />
      <main className={`place ${current && place.thread ? 'has-thread' : ''}`}>
        <h1 className="unseen">{title}</h1>
        {current ? <ConversationPane conversation={current} /> : <HomePane unread={unread} />}
        {current && place.thread && <ThreadPane conversation={current} thread={place.thread} />}
      </main>
      <Notice text={notice} />
      <Modals />
    </div>
  );
}

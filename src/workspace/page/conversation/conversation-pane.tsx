import type { ReactNode } from 'react';
import type { Conversation } from '../../desk/shown.js';
import { Composer } from '../composer/composer.js';
import { useDesk } from '../desk/use-desk.js';
import { AppTabs } from './app-tabs.js';
import { MessageList } from './message-list.js';
import { Welcome } from './welcome.js';

/** A conversation: its name, its messages, and where to write. The one with the bot has its Home beside it, as in Slack. */
export function ConversationPane({ conversation }: { readonly conversation: Conversation }): ReactNode {
  const { words } = useDesk();
  const { id, name, kind } = conversation;
  const title = kind === 'channel' ? `#${name}` : name;
  return (
    <div className="pane conversation-pane">
      <header className="pane-head">
        <h2>{title}</h2>
        {kind === 'direct' && <AppTabs current="messages" conversation={id} />}
      </header>
      <MessageList
        key={id}
        label={words.messagesOf(title)}
        conversation={id}
        start={<Welcome conversation={conversation} />}
      />
      <Composer key={`composer ${id}`} conversation={id} label={words.messageTo(title)} />
    </div>
  );
}

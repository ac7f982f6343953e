import { type ReactNode, useEffect } from 'react';
import type { Conversation } from '../../desk/shown.js';
import { Composer } from '../composer/composer.js';
import { Icon } from '../controls/icon.js';
import { useDesk } from '../desk/use-desk.js';
import { addressOf } from '../frame/use-place.js';
import { botOf } from './author.js';
import { MessageList } from './message-list.js';

/** A thread beside its conversation; in its place where there is no room for both. */
export function ThreadPane({
  conversation: { id, name, kind },
  thread,
}: {
  readonly conversation: Conversation;
  readonly thread: string;
}): ReactNode {
  const { state, words } = useDesk();
  const { workplace } = state;
  // The link that closed it is gone with it: what was beside it has the focus again.
  useEffect(() => () => document.querySelector<HTMLElement>('.conversation-pane textarea')?.focus(), []);
  const place = kind === 'channel' ? `#${name}` : name;
  return (
    <section className="pane thread-pane" aria-label={words.thread}>
      <header className="pane-head">
        <h2>{words.thread}</h2>
        <span className="pane-place">{place}</span>
        <a className="icon-button" href={addressOf({ conversation: id })} aria-label={words.closeThread}>
          <Icon name="close" />
        </a>
      </header>
      <MessageList key={thread} label={words.messagesOf(words.thread)} conversation={id} thread={thread} />
      <Composer
        key={`composer ${thread}`}
        conversation={id}
        thread={thread}
        label={words.replyTo}
        // As in Slack, the bot hears in a channel only what names it.
        {...(kind === 'channel' ? { placeholder: words.replyOrAsk(botOf(workplace).name) } : {})}
      />
    </section>
  );
}

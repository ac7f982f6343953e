import type { ReactNode } from 'react';
import type { ShownMessage } from '../../desk/shown.js';
import { Icon } from '../controls/icon.js';
import { MenuButton } from '../controls/menu-button.js';
import { useDesk } from '../desk/use-desk.js';
import { addressOf } from '../frame/use-place.js';

/** What can be done with a message: a reply in its thread, and the app's shortcuts. As in Slack, neither with one that only you see. */
export function MessageTools({
  message,
  author,
  time,
  isInThread,
}: {
  readonly message: ShownMessage;
  readonly author: string;
  readonly time: string;
  readonly isInThread: boolean;
}): ReactNode {
  const { state, words, send } = useDesk();
  if (message.isEphemeral) return null;
  const { conversation, ts } = message;
  const reply = addressOf({ conversation, thread: message.thread ?? ts });
  const shortcuts = state.workplace.shortcuts.filter(({ kind }) => kind === 'message');
  const items = [
    ...(isInThread ? [] : [{ id: 'reply', label: words.replyInThread, pick: () => void location.assign(reply) }]),
    ...shortcuts.map(({ callbackId, name }) => ({
      id: callbackId,
      label: name,
      pick: () => void send('shortcut', { callbackId, conversation, ts }),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <div className="tools">
      {!isInThread && (
        <a className="icon-button tool-reply" href={reply} aria-label={words.replyInThread} title={words.replyInThread}>
          <Icon name="reply" />
        </a>
      )}
      <MenuButton label={words.moreActions(author, time)} icon="more" items={items} />
    </div>
  );
}

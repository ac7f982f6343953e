import type { ReactNode } from 'react';
import { Icon } from '../controls/icon.js';
import { botOf } from '../conversation/author.js';
import { Avatar } from '../conversation/avatar.js';
import { useDesk } from '../desk/use-desk.js';
import { RateLimitSwitch } from './rate-limit-switch.js';
import { UnreadCount } from './unread-count.js';
import { addressOf, type Place } from './use-place.js';

/** The conversations, and the Home of the app; the one that is looked at, and those where something is new. */
export function SideBar({
  place,
  unread,
  isOpen,
}: {
  readonly place: Place;
  readonly unread: ReadonlyMap<string, number>;
  readonly isOpen: boolean;
}): ReactNode {
  const { state, words } = useDesk();
  const { conversations } = state.workplace;
  const bot = botOf(state.workplace);
  const link = (id: string, sign: ReactNode, name: string) => {
    const count = unread.get(id) ?? 0;
    return (
      <li key={id}>
        <a
          href={addressOf({ conversation: id })}
          className={count > 0 ? 'is-unread' : ''}
          aria-current={place.conversation === id ? 'page' : undefined}
        >
          {sign}
          <span className="side-name">{name}</span>
          <UnreadCount count={count} />
        </a>
      </li>
    );
  };
  return (
    <nav className={`side-bar ${isOpen ? 'is-open' : ''}`} id="side-bar" aria-label={words.sideBar}>
      <ul>
        <li>
          <a href={addressOf({})} aria-current={place.isHome ? 'page' : undefined}>
            <Icon name="home" />
            <span className="side-name">{`${bot.name} · ${words.home}`}</span>
          </a>
        </li>
      </ul>
      <h2>{words.channels}</h2>
      <ul>
        {conversations
          .filter(({ kind }) => kind === 'channel')
          .map(({ id, name }) => link(id, <Icon name="hash" />, name))}
      </ul>
      <h2>{words.directMessages}</h2>
      <ul>
        {conversations
          .filter(({ kind }) => kind === 'direct')
          .map(({ id, name }) => link(id, <Avatar member={bot} />, name))}
      </ul>
      <RateLimitSwitch />
    </nav>
  );
}

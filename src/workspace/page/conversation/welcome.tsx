import type { ReactNode } from 'react';
import type { Conversation } from '../../desk/shown.js';
import { useDesk } from '../desk/use-desk.js';
import { botOf } from './author.js';

/** Stands above the first message: where one is, and a few questions to click. */
export function Welcome({ conversation: { id, name, kind } }: { readonly conversation: Conversation }): ReactNode {
  const { state, words, send } = useDesk();
  const { workplace } = state;
  const bot = botOf(workplace);
  const ask = (message: string) =>
    void send('say', { conversation: id, text: kind === 'direct' ? message : `@${bot.name} ${message}` });
  return (
    <section className="welcome" aria-label={words.suggestions}>
      <p>{kind === 'direct' ? words.directStart(bot.name) : words.channelStart(name, bot.name)}</p>
      <p>{words.suggestions}</p>
      <ul>
        {workplace.suggestions.map(({ title, message }) => (
          <li key={message}>
            <button type="button" className="suggestion" onClick={() => ask(message)}>
              <span className="suggestion-title">{title}</span>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '../controls/icon.js';
import { useDesk } from '../desk/use-desk.js';
import type { Arranged } from './arrange.js';
import { authorOf } from './author.js';
import { Avatar } from './avatar.js';
import { Files } from './files.js';
import { MessageBody } from './message-body.js';
import { MessageTools } from './message-tools.js';
import { Replies } from './replies.js';
import { dayOf, isoOf, timeOf } from './times.js';

/** A message with its author, its time, and what can be done with it. */
export function Message({
  message,
  startsDay,
  goesOn,
  replies,
  isInThread,
}: Arranged & { readonly isInThread: boolean }): ReactNode {
  const { state, words } = useDesk();
  const { workplace } = state;
  const author = authorOf(workplace, message.author);
  const time = timeOf(message.ts, words);
  return (
    <li className={`message ${goesOn ? 'goes-on' : ''} ${message.isEphemeral ? 'is-ephemeral' : ''}`}>
      {startsDay && (
        <div className="day">
          <span>{dayOf(message.ts, words)}</span>
        </div>
      )}
      <article className="message-row" aria-label={`${author.name}, ${time}`}>
        <div className="gutter">
          {goesOn ? <time dateTime={isoOf(message.ts)}>{time}</time> : <Avatar member={author} />}
        </div>
        <div className="message-main">
          {message.isEphemeral && (
            <p className="only-you">
              <Icon name="eye" />
              {words.onlyYou}
            </p>
          )}
          {message.command !== undefined && (
            <p className="used">{words.used(`${workplace.command.name} ${message.command}`.trim())}</p>
          )}
          {!goesOn && (
            <div className="byline">
              <span className="author">{author.name}</span>
              {author.isBot && <span className="badge">{words.app}</span>}
              <time dateTime={isoOf(message.ts)}>{time}</time>
            </div>
          )}
          <MessageBody message={message} />
          <Files files={message.files} />
          {replies.length > 0 && <Replies message={message} replies={replies} />}
        </div>
        <MessageTools message={message} author={author.name} time={time} isInThread={isInThread} />
      </article>
    </li>
  );
}

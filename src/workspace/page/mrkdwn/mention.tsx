import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';

/** A person or a channel by the name that they have here; by what the text calls them where nobody knows them. */
export function Mention({
  kind,
  id,
  text,
}: {
  readonly kind: 'user' | 'channel';
  readonly id: string;
  readonly text: string;
}): ReactNode {
  const { members, conversations } = useDesk().state.workplace;
  const name = (kind === 'user' ? members : conversations).find((each) => each.id === id)?.name ?? text;
  if (kind === 'channel') {
    return (
      <a className="mention" href={`#${id}`}>
        #{name}
      </a>
    );
  }
  return <span className="mention">@{name}</span>;
}

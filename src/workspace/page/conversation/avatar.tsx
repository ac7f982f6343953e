import type { ReactNode } from 'react';
import type { Member } from '../../desk/shown.js';
import { Icon } from '../controls/icon.js';

const colours = 5;

/** The first letter of a name, in a colour of its own; the bot's own sign. Says nothing that the name does not. */
export function Avatar({ member }: { readonly member: Member }): ReactNode {
  const sum = [...member.id].reduce((before, character) => before + (character.codePointAt(0) ?? 0), 0);
  return (
    <span className={`avatar ${member.isBot ? 'avatar-bot' : `avatar-${sum % colours}`}`} aria-hidden="true">
      {member.isBot ? <Icon name="bolt" /> : [...member.name][0]?.toUpperCase()}
    </span>
  );
}

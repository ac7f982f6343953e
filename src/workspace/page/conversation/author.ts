import type { Member, Workplace } from '../../desk/shown.js';

/** Whoever wrote a message; somebody by that id where nobody is known. */
export function authorOf({ members }: Workplace, id: string): Member {
  return members.find((member) => member.id === id) ?? { id, name: id, isBot: false };
}

/** The bot. */
export function botOf({ members }: Workplace): Member {
  const bot = members.find(({ isBot }) => isBot);
  if (!bot) throw new Error('a workspace without its bot');
  return bot;
}

import { botName, type Desk, slackbot } from './desk.js';
import type { Member } from './shown.js';

/** Everybody who may write a message here. */
export function membersOf({ workspace }: Pick<Desk, 'workspace'>): readonly Member[] {
  return [
    ...workspace.people.map(({ id, name }) => ({ id, name, isBot: false })),
    { id: workspace.bot.user, name: botName, isBot: true },
    { id: slackbot, name: 'Slackbot', isBot: true },
  ];
}

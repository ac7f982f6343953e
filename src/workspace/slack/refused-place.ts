import { conversationOf } from './posts.js';
import type { Workspace } from './workspace.js';

/** Why the bot may not post there, in Slack's words; undefined when it may. */
export function refusedPlace(
  channel: unknown,
  { channels, people }: Workspace,
): { readonly error: string } | undefined {
  const id = String(channel);
  const isPerson = people.some((person) => id === person.id || id === conversationOf(person.id));
  if (isPerson) return undefined;
  const found = channels.find((each) => each.id === id);
  if (!found) return { error: 'channel_not_found' };
  return found.hasBot ? undefined : { error: 'not_in_channel' };
}

import type { Workplace } from '../../desk/shown.js';

/** Something that can be completed: what it is shown as, and the text with it put in. */
export interface Completion {
  readonly label: string;
  readonly description: string;
  readonly text: string;
}

/** What the text before the caret may be on the way to: the command at its start, or somebody's name after an @. */
export function completionsOf(
  before: string,
  after: string,
  { command, members, me }: Workplace,
  isThread: boolean,
): readonly Completion[] {
  if (/^\/\S*$/.test(before) && !isThread) {
    if (!command.name.startsWith(before.toLowerCase())) return [];
    const description = `${command.hint} – ${command.description}`;
    return [{ label: command.name, description, text: `${command.name} ${after.trimStart()}` }];
  }
  const [, started] = /(?:^|[\s(])@([\p{L}\p{N}_-]*)$/u.exec(before) ?? [];
  if (started === undefined) return [];
  return members
    .filter(({ id, name }) => id !== me && name.toLowerCase().startsWith(started.toLowerCase()))
    .sort((one, other) => Number(other.isBot) - Number(one.isBot))
    .map(({ name }) => ({
      label: `@${name}`,
      description: '',
      text: `${before.slice(0, before.length - started.length)}${name} ${after.trimStart()}`,
    }));
}

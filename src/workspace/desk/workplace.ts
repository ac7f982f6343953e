import { botName, type Desk, me } from './desk.js';
import { membersOf } from './members.js';
import { direct } from './places.js';
import type { Workplace } from './shown.js';

/** Who and what there is; what the app offers is what its manifest says. */
export function workplaceOf(desk: Desk): Workplace {
  const { slash_commands, shortcuts = [], agent_view } = desk.manifest.features;
  const [command] = slash_commands;
  const channels = desk.workspace.channels.map(({ id, name }) => ({ id, name, kind: 'channel' as const }));
  return {
    name: 'Contoso',
    me,
    members: membersOf(desk),
    conversations: [...channels, { id: direct, name: botName, kind: 'direct' }],
    command: {
      name: command?.command ?? '',
      hint: command?.usage_hint ?? '',
      description: command?.description ?? '',
    },
    shortcuts: shortcuts.map(({ callback_id, name, type }) => ({ callbackId: callback_id, name, kind: type })),
    suggestions: agent_view?.suggested_prompts ?? [],
  };
}

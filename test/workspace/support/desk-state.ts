import type { DeskState, ShownMessage } from '../../../src/workspace/desk/shown.js';

/** A workspace in which nothing has been said. */
export const quiet: DeskState = {
  version: 1,
  workplace: {
    name: 'Contoso',
    me: 'U0ANN',
    members: [
      { id: 'U0ANN', name: 'ann', isBot: false },
      { id: 'U0JIN', name: 'jin', isBot: false },
      { id: 'U0BOT', name: 'sfbport', isBot: true },
    ],
    conversations: [
      { id: 'C0NET', name: 'network', kind: 'channel' },
      { id: 'C0FW', name: 'firewall-changes', kind: 'channel' },
      { id: 'D0ANN', name: 'sfbport', kind: 'direct' },
    ],
    command: { name: '/sfbport', hint: 'mediation | 5061 | help', description: 'Which ports are needed.' },
    shortcuts: [
      { callbackId: 'explain', name: 'Explain ports', kind: 'message' },
      { callbackId: 'ask', name: 'Ask about ports', kind: 'global' },
    ],
    suggestions: [
      { title: 'What is this port?', message: 'What is 5061 for?' },
      { title: '한국어로 묻기', message: '중재 서버에 어떤 포트가 필요해?' },
    ],
  },
  locale: 'en-US',
  messages: [],
  removed: [],
  home: undefined,
  modals: [],
  status: [],
  isRateLimited: false,
};

let count = 0;

/** A message of the bot in #network, with what a test says of it. */
export function message(more: Partial<ShownMessage> = {}): ShownMessage {
  count += 1;
  return {
    ts: `1700000000.${String(count).padStart(6, '0')}`,
    conversation: 'C0NET',
    thread: undefined,
    author: 'U0BOT',
    text: 'text',
    blocks: undefined,
    isEphemeral: false,
    files: [],
    command: undefined,
    ...more,
  };
}

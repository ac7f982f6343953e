import type { Button } from '@slack/types';
import type { Language } from '../wording/wording.js';
import { limits } from './limits.js';
import { slackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** The action_id of the button that says that an answer is wrong. */
export const wrongAction = 'wrong';

/** What is counted: never a text, never a person. */
export interface Wrong {
  readonly kind: (typeof wrongKinds)[number];
  readonly language: Language;
}

/** The kinds of answer that state facts, and so can be wrong. */
const wrongKinds = ['requirements', 'ipsec-exceptions', 'rules', 'explanation', 'not-found'] as const;

/** The button; nothing under an answer that states no facts. */
export function toWrongButton(kind: string, language: Language): Button[] {
  if (!isWrongKind(kind)) return [];
  const text = plain(slackWording(language).wrong, limits.button.text);
  return [{ type: 'button', action_id: wrongAction, text, value: `${kind} ${language}` }];
}

/** Reads the button's value; undefined for anything that `toWrongButton` did not write. */
export function readWrong(value: unknown): Wrong | undefined {
  const [, kind = '', language] = (typeof value === 'string' && /^([a-z-]+) (en|ko)$/.exec(value)) || [];
  return isWrongKind(kind) ? { kind, language: language as Language } : undefined;
}

function isWrongKind(kind: string): kind is Wrong['kind'] {
  return wrongKinds.some((each) => each === kind);
}

import type { App } from '@slack/bolt';
import { registerListeners } from '../../../src/slack/listeners';
import type { Parts } from '../../../src/slack/parts';

/** What the bot listens to, as Bolt is told: `action ask`, `view look-up`, `event message`. */
export function listenersOf(parts: Parts): readonly string[] {
  const heard: string[] = [];
  const hear = (kind: string) => (to: unknown) => void heard.push(`${kind} ${nameOf(to)}`);
  const app = new Proxy({}, { get: (_, kind) => hear(String(kind)) });
  registerListeners(app as App, parts);
  return heard.sort();
}

function nameOf(to: unknown): string {
  const { action_id, callback_id }: { readonly action_id?: unknown; readonly callback_id?: unknown } = Object(to);
  return String(action_id ?? callback_id ?? to);
}

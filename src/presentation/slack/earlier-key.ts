import { questionEvent } from './message.js';

/** As much of a message, as Slack lists it, as tells whether it is an answer of ours. */
export interface Listed {
  readonly bot_id?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
}

/** The key of the newest answer that this bot gave among the messages (oldest first); empty when nothing follows up on it. */
export function earlierKey(messages: readonly Listed[], botId: string | undefined): string | undefined {
  const keys = messages.flatMap(({ bot_id, metadata }) =>
    bot_id !== undefined && bot_id === botId && metadata?.event_type === questionEvent
      ? keyIn(metadata.event_payload)
      : [],
  );
  return keys.at(-1);
}

function keyIn(payload: object | undefined): string[] {
  return payload && 'q' in payload && typeof payload.q === 'string' ? [payload.q] : [];
}

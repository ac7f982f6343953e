import type { Listed } from './earlier-key.js';
import { type Form, questionEvent } from './message.js';

/** The same message, which says in its metadata which message it answers: whoever is asked to answer that again finds it. */
export function toAnswerTo(ts: string, form: Form): Form {
  const { event_type = questionEvent, event_payload = {} } = form.metadata ?? {};
  return { ...form, metadata: { event_type, event_payload: { ...event_payload, for: ts } } };
}

/** Whether one of these messages is this bot's answer to that message. */
export function isAnswered(ts: string, messages: readonly Listed[], botId: string | undefined): boolean {
  return messages.some(
    ({ bot_id, metadata }) =>
      bot_id !== undefined &&
      bot_id === botId &&
      metadata?.event_type === questionEvent &&
      Object(metadata.event_payload).for === ts,
  );
}

import type { Listed } from './earlier-key.js';
import { type Form, questionEvent } from './message.js';

/** The same message, which says in its metadata which message it answers: whoever is asked to answer that again finds it. */
export function toAnswerTo(ts: string, form: Form): Form {
  const { event_type = questionEvent, event_payload = {} } = form.metadata ?? {};
  return { ...form, metadata: { event_type, event_payload: { ...event_payload, for: ts } } };
}

/** How many of these messages are this bot's to that message: an answer, and what it says afterwards of a file. */
export function countAnswers(ts: string, messages: readonly Listed[], botId: string | undefined): number {
  const isOurs = ({ bot_id, metadata }: Listed): boolean =>
    bot_id !== undefined &&
    bot_id === botId &&
    metadata?.event_type === questionEvent &&
    Object(metadata.event_payload).for === ts;
  return messages.filter(isOurs).length;
}

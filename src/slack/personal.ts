import { decodeAsked } from '../presentation/slack/asked.js';
import { messageText } from './message-text.js';

/** As much of what Slack sent as may hold a person's words or a key to the conversation. */
interface Received {
  readonly text?: unknown;
  readonly response_url?: unknown;
  readonly trigger_id?: unknown;
  /** The message that was to be explained. */
  readonly message?: unknown;
  readonly event?: { readonly text?: unknown };
  readonly actions?: unknown;
  readonly view?: { readonly private_metadata?: unknown; readonly state?: unknown };
}

/**
 * What of a payload is a person's, for the log to leave out (`redacted`): what they wrote, typed or picked, also without the
 * mention before it and word by word, as a listener may ask it so; and the keys to a conversation with them. Takes whatever Slack
 * sends.
 */
export function personalIn({
  text,
  response_url,
  trigger_id,
  message,
  event,
  actions,
  view,
}: Received): readonly string[] {
  const values = [...valuesIn(actions), ...valuesIn(view?.state)];
  const written = [text, event?.text, messageText(message), ...values.map((value) => decodeAsked(value)?.text)].filter(
    isText,
  );
  const asked = written.map((one) => one.replace(/^\s*<@[^>]*>/, ''));
  // What was typed into a form is asked word by word.
  const words = values.flatMap((value) => value.split(/[\s,;]+/));
  const keys = [response_url, trigger_id, view?.private_metadata].filter(isText);
  return [...written, ...asked, ...values, ...words, ...keys];
}

/** Values of buttons, of picked entries and of what was typed, however deep they lie. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'value' && typeof inner === 'string' ? [inner] : valuesIn(inner),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

import type { AllMiddlewareArgs } from '@slack/bolt';
import { decodeAsked } from '../presentation/slack/asked.js';
import { toFailure } from '../presentation/slack/message.js';
import { knownLanguage } from './language.js';
import { messageText } from './message-text.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';
import { redacted } from './redact.js';
import { SilentResponse, UnknownOutcome } from './silence.js';
import { aside, tell } from './telling.js';

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

/** Where failures end: the log gets the whole error under a reference, the person one sentence with that reference. */
export function reporting<Args extends AllMiddlewareArgs & { readonly body: object }>(
  listener: (args: Args) => Promise<void>,
  placeOf: (args: Args) => Place | undefined,
  { inFlight, newReference, locales }: Parts,
): (args: Args) => Promise<void> {
  const attempt = async (args: Args): Promise<void> => {
    try {
      await listener(args);
    } catch (error) {
      const reference = newReference();
      args.logger.error(`${reference} ${redacted([error], personal(args.body))}`);
      if (error instanceof UnknownOutcome) return;
      const failure = toFailure(reference, knownLanguage(args.context.userId, locales));
      const places = [() => placeOf(args), () => aside(args)];
      await tell(failure, error instanceof SilentResponse ? places.slice(1) : places).catch((second: unknown) =>
        args.logger.error(`${reference} not told: ${redacted([second])}`),
      );
    }
  };
  return (args) => inFlight.track(attempt(args));
}

function personal({ text, response_url, trigger_id, message, event, actions, view }: Received): readonly string[] {
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

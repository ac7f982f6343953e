import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Form } from '../presentation/slack/message.js';
import { type Place, whisper } from './place.js';
import { UnknownOutcome } from './silence.js';

/** As much of a command or a click as says who waits, and where. Events name nobody here. */
interface Waiting {
  readonly channel_id?: unknown;
  readonly user_id?: unknown;
  readonly channel?: { readonly id?: unknown };
  readonly user?: { readonly id?: unknown } | null;
}

/** Sends a form to the first place that takes it. Rejects when none does, or when one may have; nowhere to send it is no error. */
export async function tell(form: Form, places: readonly (() => Place | undefined)[]): Promise<void> {
  let refused: { readonly error: unknown } | undefined;
  for (const find of places) {
    try {
      // Finding the place may fail as well: what Slack sent may be what broke the listener.
      const place = find();
      if (place) return await place(form);
    } catch (error) {
      refused = { error };
      if (error instanceof UnknownOutcome) break;
    }
  }
  if (refused) throw refused.error;
}

/** Where the person is reached without a response_url; nobody when nobody is named. */
export function aside({
  client,
  body,
}: Pick<AllMiddlewareArgs, 'client'> & { readonly body: Waiting }): Place | undefined {
  const channel = body.channel_id ?? body.channel?.id;
  const user = body.user_id ?? body.user?.id;
  if (typeof user !== 'string') return undefined;
  return whisper(client, typeof channel === 'string' ? channel : undefined, user);
}

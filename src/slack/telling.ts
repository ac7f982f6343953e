import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Form } from '../presentation/slack/message.js';
import { type Place, whisper } from './place.js';
import { afterSilence, UnknownOutcome } from './silence.js';
import type { Wait } from './wait.js';

/** As much of what came as says who waits, and where. */
interface Waiting {
  readonly channel_id?: unknown;
  readonly user_id?: unknown;
  readonly channel?: { readonly id?: unknown };
  readonly user?: { readonly id?: unknown } | null;
  readonly event?: { readonly type?: unknown; readonly channel?: unknown; readonly user?: unknown };
}

/** What came, and by whom Slack is called about it. */
type Incoming = Pick<AllMiddlewareArgs, 'client'> & { readonly body: Waiting };

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

/** Says it until it arrives, as long as that is worth it: a sentence that was heard twice harms nobody. */
export async function persistently(
  say: () => Promise<void>,
  isWorthIt: (error: unknown) => boolean,
  wait: Wait,
): Promise<void> {
  for (const pause of afterSilence) {
    try {
      return await say();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
      await wait(pause);
    }
  }
  await say();
}

/** Where the person of a command, a click or a form is reached without a response_url; nowhere when nobody is named. */
export function aside({ client, body }: Incoming): Place | undefined {
  return whisperTo(client, body.channel_id ?? body.channel?.id, body.user_id ?? body.user?.id);
}

/** The same, also for the person of an event: those are told of a failure in the thread, as long as anything can be posted there. */
export function asideOfAny({ client, body }: Incoming): Place | undefined {
  // Who opens a tab asks nothing.
  if (body.event?.type === 'app_home_opened') return undefined;
  return aside({ client, body }) ?? whisperTo(client, body.event?.channel, body.event?.user);
}

function whisperTo(client: Incoming['client'], channel: unknown, user: unknown): Place | undefined {
  if (typeof user !== 'string') return undefined;
  return whisper(client, typeof channel === 'string' ? channel : undefined, user);
}

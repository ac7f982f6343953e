import type { Forms } from '../presentation/slack/message.js';
import type { Place } from './place.js';
import { refusesDrawing, secondsToWait } from './refusals.js';

/** Waits so many seconds; tests do not. */
export type Wait = (seconds: number) => Promise<void>;

/** A person is waiting: longer than this is no answer. */
const mostSeconds = 8;

/** Sends an answer in the best form that Slack takes. Rejects only when none was taken. */
export async function deliver([draw, ...plainer]: Forms, place: Place, wait: Wait): Promise<void> {
  const form = draw();
  try {
    await patiently(() => place(form), wait);
  } catch (error) {
    const [next, ...rest] = plainer;
    if (!next || !refusesDrawing(error)) throw error;
    await deliver([next, ...rest], place, wait);
  }
}

/** Once more after a rate limit, if it is short. */
async function patiently(send: () => Promise<void>, wait: Wait): Promise<void> {
  try {
    await send();
  } catch (error) {
    const seconds = secondsToWait(error);
    if (seconds === undefined || seconds > mostSeconds) throw error;
    await wait(seconds);
    await send();
  }
}

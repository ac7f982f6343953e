import type { Forms } from '../presentation/slack/message.js';
import type { Parts } from './parts.js';
import type { Place } from './place.js';
import { refusesDrawing, secondsToWait } from './refusals.js';
import { noteFailure } from './slack-failures.js';

type Delivering = Pick<Parts, 'wait' | 'metrics'>;

/** A person is waiting: longer than this is no answer. */
const mostSeconds = 8;

/** Sends an answer in the best form that Slack takes. Rejects only when none was taken. */
export async function deliver([draw, ...plainer]: Forms, place: Place, parts: Delivering): Promise<void> {
  const form = draw();
  try {
    await patiently(() => place(form), parts);
  } catch (error) {
    const [next, ...rest] = plainer;
    if (!next || !refusesDrawing(error)) throw error;
    noteFailure(error, parts.metrics);
    await deliver([next, ...rest], place, parts);
  }
}

/** Once more after a rate limit, if it is short. */
async function patiently(send: () => Promise<void>, { wait, metrics }: Delivering): Promise<void> {
  try {
    await send();
  } catch (error) {
    const seconds = secondsToWait(error);
    if (seconds === undefined || seconds > mostSeconds) throw error;
    noteFailure(error, metrics);
    await wait(seconds);
    await send();
  }
}

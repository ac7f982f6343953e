import type { Delivered } from '../slack/sender.js';
import { Refusal } from './refusal.js';
import type { Words } from './words.js';

/** What the app answered; a refusal with Slack's word for why where it did not take what it was sent. */
export async function taken(
  delivery: Promise<Delivered>,
  sentence: (words: Words, reason: string) => string = (words, reason) => words.notTaken(reason),
): Promise<unknown> {
  const refuse = (reason: string): never => {
    throw new Refusal(424, (words) => sentence(words, reason));
  };
  // Whatever else fetch rejects with: nobody listens there.
  const delivered = await delivery.catch((error: Error) =>
    refuse(error.name === 'TimeoutError' ? 'operation_timeout' : 'dispatch_failed'),
  );
  return delivered.status === 200 ? delivered.answer : refuse('dispatch_failed');
}

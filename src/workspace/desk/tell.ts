import { eventOf } from '../slack/payloads.js';
import { appOf, type Desk } from './desk.js';
import { taken } from './taken.js';

/** Tells the app of an event; a refusal where it does not take it. */
export async function tell(event: object, desk: Desk): Promise<void> {
  const told = appOf(desk).json(eventOf(event, desk.workspace));
  await taken(told.then((status) => ({ status, answer: undefined })));
}

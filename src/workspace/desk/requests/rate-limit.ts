import type { Json } from '../../slack/rules.js';
import type { Desk } from '../desk.js';
import { Refusal } from '../refusal.js';

/** Lets every call of the Web API answer 429, or no longer. */
export async function rateLimit({ isOn }: Json, desk: Desk): Promise<object> {
  if (typeof isOn !== 'boolean') throw new Refusal(400, (words) => words.broken('isOn'));
  desk.isRateLimited = isOn;
  desk.workspace.changes.note();
  return {};
}

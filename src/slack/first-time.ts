import { createHash } from 'node:crypto';
import type { MessageShortcut } from '@slack/bolt';
import type { Claims } from '../state/claims.js';
import type { Click, Clicked } from './clicked.js';

/** Milliseconds: who clicks again after this wants to see it again. */
const doubleClick = 3_000;

/** True the first time within three seconds that this person clicks this button. */
export function isFirstClick({ body, action }: Clicked, claims: Claims): Promise<boolean> {
  const { user, channel } = body;
  const { block_id, action_id } = action;
  // Another entry of the same menu is another wish.
  const picked = 'selected_option' in action ? (action.selected_option?.value ?? '') : '';
  const where = messageOf(body);
  // What cannot be told from another message is answered each time.
  if (where === undefined) return Promise.resolve(true);
  const what = digest([block_id, action_id, picked]);
  return claims.first([`click ${user.id} ${channel?.id ?? ''} ${where} ${what}`], doubleClick);
}

/** The id of a menu's block holds its question, with addresses: nobody who reads the database is to learn who asked what. */
function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const day = 24 * 60 * 60_000;

/** True the first time in a day that this person says that this answer is wrong. */
export function isFirstReport(click: Click, claims: Claims): Promise<boolean> {
  const where = messageOf(click);
  if (where === undefined) return Promise.resolve(true);
  return claims.first([`wrong ${click.user.id} ${click.channel?.id ?? ''} ${where}`], day);
}

/** What tells the message of a click, or the view, from any other. */
function messageOf({ message, container, view }: Click): string | undefined {
  const where: unknown = message?.ts ?? container?.message_ts ?? view?.id;
  return typeof where === 'string' ? where : undefined;
}

/** True the first time within three seconds that this person wants this message explained. */
export function isFirstShortcut(
  { user, channel, message_ts, callback_id }: MessageShortcut,
  claims: Claims,
): Promise<boolean> {
  return claims.first([`shortcut ${user.id} ${channel.id} ${message_ts} ${callback_id}`], doubleClick);
}

import { shortcutOf } from '../../slack/payloads.js';
import type { Json } from '../../slack/rules.js';
import { appOf, type Desk, me } from '../desk.js';
import { textIn } from '../fields.js';
import { channelOf, findMessage } from '../places.js';
import { Refusal } from '../refusal.js';
import { taken } from '../taken.js';

/** A shortcut of the app was picked, in the menu of a message or of the composer. */
export async function shortcut(body: Json, desk: Desk): Promise<object> {
  const { workspace, manifest, base } = desk;
  const callbackId = textIn(body, 'callbackId');
  const known = manifest.features.shortcuts?.find(({ callback_id }) => callback_id === callbackId);
  if (!known) throw new Refusal(404, (words) => words.unknownShortcut);
  if (known.type === 'global') {
    await taken(appOf(desk).submission(shortcutOf(callbackId, workspace)));
    return {};
  }
  const channel = channelOf(textIn(body, 'conversation'), workspace);
  const { channel: _, ...message } = findMessage(channel.id, textIn(body, 'ts'), workspace);
  const on = {
    channel,
    message: { type: 'message', ...message },
    message_ts: message.ts,
    response_url: `${base()}${workspace.responseUrls.issue({ channel: channel.id, user: me, original: message.ts })}`,
  };
  await taken(appOf(desk).submission(shortcutOf(callbackId, workspace, on)));
  return {};
}

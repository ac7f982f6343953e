import { commandOf } from '../../slack/payloads.js';
import { readAcknowledged, show } from '../../slack/responses.js';
import type { Json } from '../../slack/rules.js';
import { appOf, type Desk, me } from '../desk.js';
import { textIn } from '../fields.js';
import { channelOf } from '../places.js';
import { taken } from '../taken.js';

/** The person runs the app's command. Only a failure is answered here: the answer comes by its response_url. */
export async function command(body: Json, desk: Desk): Promise<object> {
  const { workspace, manifest, base } = desk;
  const text = textIn(body, 'text').trim();
  const { id, name } = channelOf(textIn(body, 'conversation'), workspace);
  const [offered] = manifest.features.slash_commands;
  const origin = { channel: id, user: me, command: text };
  const responseUrl = `${base()}${workspace.responseUrls.issue(origin)}`;
  const slash = offered?.command ?? '';
  const sent = {
    ...commandOf(text, responseUrl, workspace),
    command: slash,
    channel_id: id,
    channel_name: name,
    user_id: me,
  };
  const answer = await taken(appOf(desk).command(sent), (words, reason) => words.failed(slash, reason));
  const said = readAcknowledged(answer);
  if (said) show(said, origin, workspace);
  return {};
}

import type { webApi } from '@slack/bolt';
import type { MadeFile } from '../presentation/slack/file.js';
import { outcomeKnown } from './silence.js';

/** Puts a file where an answer went. Rejects when Slack does not take it: with an UnknownOutcome when it may have taken it. */
export type Attach = (file: MadeFile) => Promise<void>;

/** Into a conversation, under `thread` where there is one. Needs the scope files:write. */
export function attachTo(client: webApi.WebClient, channel: string, thread: string | undefined): Attach {
  return async ({ name, content }) => {
    const made = await content();
    const what = typeof made === 'string' ? { content: made } : { file: Buffer.from(made) };
    const where = { channel_id: channel, filename: name, title: name, ...what };
    await outcomeKnown(client.filesUploadV2(thread === undefined ? where : { ...where, thread_ts: thread }));
  };
}

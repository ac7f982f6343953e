import { slackWording } from '../presentation/slack/slack-wording.js';
import { knownLanguage, type Person } from './language.js';
import { noteLoss } from './note-loss.js';
import type { Parts } from './parts.js';
import type { Talk } from './talk.js';

/** Milliseconds: an answer that comes sooner needs no word before it. */
const patience = 1_000;
/** So much is being answered by a process that has better things to do. */
const busy = 20;

/**
 * Shows in a thread that its answer takes a while, from when it does until the function that this gives is called. Only
 * threads have a status (https://docs.slack.dev/reference/methods/assistant.threads.setStatus). Never delays or fails an answer.
 */
export function showStatus(talk: Talk, person: Person, parts: Parts): () => void {
  const { channel, thread } = talk;
  if (thread === undefined) return () => undefined;
  const say = (status: string) =>
    person.client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
  let shown: Promise<boolean> | undefined;
  const cancel = parts.later(patience, () => {
    if (parts.inFlight.count() >= busy) return;
    const show = async () => say(slackWording(await knownLanguage(person.user, parts.settings)).working);
    shown = parts.inFlight.track(attempt(show, person, parts));
  });
  return () => {
    cancel();
    // Slack takes a status away with the answer, unless the two overtake each other.
    if (shown) void parts.inFlight.track(shown.then((is) => is && attempt(() => say(''), person, parts)));
  };
}

async function attempt(call: () => Promise<unknown>, { logger }: Person, { isNews, metrics }: Parts): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const loss = { what: 'No status is shown while an answer takes long', scope: 'assistant:write' };
    noteLoss(loss, error, { logger, metrics, isNews });
    return false;
  }
}

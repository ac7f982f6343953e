import type { Method } from './methods.js';
import { setStatus } from './posts.js';
import { refusedPlace } from './refused-place.js';
import { asObject, list } from './rules.js';

const mostPrompts = 4;

/** What Slack shows around an assistant's thread. */
export const assistant: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': ({ channel_id, thread_ts, status }, workspace) => {
    const refused = refusedPlace(channel_id, workspace);
    if (refused) return refused;
    if (typeof status !== 'string' || typeof thread_ts !== 'string') return { error: 'invalid_arguments' };
    setStatus({ channel: String(channel_id), thread_ts, text: status }, workspace);
    return {};
  },
  'assistant.threads.setSuggestedPrompts': ({ channel_id, prompts }, workspace) => {
    const refused = refusedPlace(channel_id, workspace);
    if (refused) return refused;
    const all = list(prompts).map(asObject);
    const areTexts = all.every(({ title, message }) => typeof title === 'string' && typeof message === 'string');
    return all.length > 0 && all.length <= mostPrompts && areTexts ? {} : { error: 'invalid_arguments' };
  },
};

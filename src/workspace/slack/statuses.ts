import type { Method } from './methods.js';

/** What a thread shows of a bot at work. Either scope will do (https://docs.slack.dev/changelog/2026/03/05/set-status-scope-update). */
export const statuses: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': ({ channel_id, thread_ts, status }, workspace) => {
    if (!/^[CDG]/.test(String(channel_id))) return { error: 'channel_not_found' };
    if (typeof thread_ts !== 'string' || thread_ts === '') return { error: 'invalid_thread_ts' };
    if (typeof status !== 'string') return { error: 'invalid_arguments' };
    workspace.statuses.push({ channel: String(channel_id), thread_ts, status });
    return {};
  },
};

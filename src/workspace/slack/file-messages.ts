import type { Message, SharedFile, Workspace } from './workspace.js';

/** A message that brings files. */
export interface FileMessage extends Message {
  readonly files: readonly SharedFile[];
}

/** The messages under which shared files stand: one for what was shared at once. */
export function fileMessages({ files, bot }: Pick<Workspace, 'files' | 'bot'>): readonly FileMessage[] {
  const stamps = [...new Set(files.map(({ ts }) => ts))];
  return stamps.map((ts) => {
    const together = files.filter((file) => file.ts === ts) as [SharedFile, ...SharedFile[]];
    const [{ channel, thread_ts, comment }] = together;
    const inThread = thread_ts === undefined ? {} : { thread_ts };
    return { ts, channel, user: bot.user, bot_id: bot.id, text: comment, ...inThread, files: together };
  });
}

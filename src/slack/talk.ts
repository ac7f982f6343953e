/**
 * A thread, or a direct conversation outside any thread. Of no team: in a channel that teams share, who clicks may be of another one
 * than who asked.
 */
export interface Talk {
  readonly channel: string;
  readonly thread: string | undefined;
}

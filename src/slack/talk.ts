/** A thread, or a direct conversation outside any thread. */
export interface Talk {
  readonly team: string;
  readonly channel: string;
  readonly thread: string | undefined;
}

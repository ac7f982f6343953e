/** Milliseconds in which a trigger opens a modal. */
const lifetime = 3_000;

/** More are not remembered. */
const most = 1_000;

/** Slack's trigger ids: whoever just did something may be shown one modal for it, within three seconds. */
export interface Triggers {
  issue(): string;
  /** Uses a trigger up: Slack's word for why it is none, or nothing. */
  take(trigger: unknown): string | undefined;
}

export function createTriggers(now: () => number, secret: () => string): Triggers {
  const issued = new Map<string, { readonly at: number; readonly isUsed: boolean }>();
  let count = 0;
  return {
    issue() {
      count += 1;
      const id = `${count}.2.trigger-${secret()}`;
      issued.set(id, { at: now(), isUsed: false });
      const [oldest] = issued.keys();
      if (issued.size > most && oldest !== undefined) issued.delete(oldest);
      return id;
    },
    take(trigger) {
      const id = String(trigger);
      const known = issued.get(id);
      if (!known) return 'invalid_trigger_id';
      if (known.isUsed) return 'exchanged_trigger_id';
      if (now() - known.at > lifetime) return 'expired_trigger_id';
      issued.set(id, { ...known, isUsed: true });
      return undefined;
    },
  };
}

/** Milliseconds and messages for which a response_url is good. */
const lifetime = 30 * 60_000;
const mostUses = 5;

/** More are not remembered. */
const most = 1_000;

/** What a response_url was handed out for; its answers go there. */
export interface Origin {
  readonly channel: string;
  readonly user: string;
  /** The slash command, as it was typed. */
  readonly command?: string;
  /** The message whose button was clicked: what replace_original and delete_original mean. */
  readonly original?: string;
}

/** Slack's response_urls: five messages in half an hour. */
export interface ResponseUrls {
  /** The path of a new one; without an origin, what is posted there is only kept as it came. */
  issue(origin?: Origin): string;
  /** One use: where it leads, or Slack's word for why it leads nowhere. */
  take(path: string): { readonly origin: Origin | undefined } | { readonly error: 'expired_url' | 'used_url' };
}

export function createResponseUrls(team: string, now: () => number, secret: () => string): ResponseUrls {
  const issued = new Map<string, { readonly origin: Origin | undefined; readonly at: number; uses: number }>();
  let count = 0;
  return {
    issue(origin) {
      count += 1;
      const path = `/commands/${team}/${count}/one-time-${secret()}`;
      issued.set(path, { origin, at: now(), uses: 0 });
      const [oldest] = issued.keys();
      if (issued.size > most && oldest !== undefined) issued.delete(oldest);
      return path;
    },
    take(path) {
      const known = issued.get(path);
      if (!known || now() - known.at > lifetime) return { error: 'expired_url' };
      if (known.uses >= mostUses) return { error: 'used_url' };
      known.uses += 1;
      return { origin: known.origin };
    },
  };
}

/** What Slack sends over a WebSocket (https://docs.slack.dev/apis/events-api/using-socket-mode). */
export interface Envelope {
  readonly type: string;
  readonly envelope_id?: string;
  readonly payload?: unknown;
}

let last = 0;

/** An envelope around what Slack would have posted; `more` is what comes with a redelivery. */
export function envelopeOf(type: EnvelopeType, payload: object, more: object = {}): Required<Envelope> {
  last += 1;
  return {
    envelope_id: `envelope-${last}`,
    type,
    accepts_response_payload: type !== 'events_api',
    payload,
    ...(type === 'events_api' ? { retry_attempt: 0, retry_reason: '' } : {}),
    ...more,
  } as Required<Envelope>;
}

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** Slack wants the connection replaced, or has ended it. */
export function disconnectFor(reason: DisconnectReason): Envelope {
  return { type: 'disconnect', reason, debug_info: { host: 'applink-1' } } as Envelope;
}

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** More than 30,000 events an hour: Slack drops the rest, and says so without an event inside. */
export function rateLimited(): Envelope {
  const payload = { type: 'app_rate_limited', team_id: 'T0001', api_app_id: 'A0001', minute_rate_limited: 1518467820 };
  return envelopeOf('events_api', payload);
}

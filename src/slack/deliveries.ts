import type { Claims } from '../state/claims.js';

/** What tells one delivery from another. */
interface Delivery {
  readonly event_id?: string | undefined;
  readonly channel: string;
  readonly ts: string;
}

/** True the first time. By message as well as by event: a redelivery may come with a new event_id. */
export function isFirst({ event_id, channel, ts }: Delivery, claims: Claims): Promise<boolean> {
  return claims.claim([...(event_id ? [`event ${event_id}`] : []), `message ${channel} ${ts}`]);
}

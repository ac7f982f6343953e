import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { createDelivery } from './delivery.js';
import type { Later } from './parts.js';

/** Milliseconds: Slack waits three seconds. */
const longest = 2_000;

/** Slack is to deliver an event again. */
export class ComeAgain extends Error {
  override readonly name = 'ComeAgain';
}

/**
 * Has events acknowledged when their listeners are done, or after two seconds: what a process held that ended before comes
 * again. Bolt alone acknowledges them before. An event that a listener refuses rejects with ComeAgain, for the receiver to say so.
 */
export function holdAcknowledgements(receiver: Receiver, later: Later): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => init(Object.create(app, { processEvent: { value: holding(app, later) } }));
}

function holding(app: App, later: Later): App['processEvent'] {
  return async (event: ReceiverEvent) => {
    // As Bolt tells events from the rest: of that, each listener knows best when to acknowledge it.
    if (event.body.event === undefined) return app.processEvent(event);
    let wanted = false;
    let sent = false;
    const { delivery, isRefused } = createDelivery(event.retryNum ?? 0, () => !sent);
    const acknowledge = async (): Promise<void> => {
      if (!wanted || sent) return;
      sent = true;
      await event.ack();
    };
    const cancel = later(longest, () => void acknowledge());
    const ack = async (): Promise<void> => {
      wanted = true;
    };
    try {
      await app.processEvent({ ...event, ack, customProperties: { ...event.customProperties, delivery } });
    } finally {
      cancel();
    }
    if (isRefused() && !sent) throw new ComeAgain();
    await acknowledge();
  };
}

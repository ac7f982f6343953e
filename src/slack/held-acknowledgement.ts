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
 * Has events acknowledged when they are answered, or after two seconds: what a process held that ended before comes
 * again. Bolt alone acknowledges them before. An event that a listener refuses rejects with ComeAgain, for the receiver to say so.
 * Commands, clicks and shortcuts never come again: of a process that ended before, Slack tells the person. Forms and what is typed
 * into them are answered by their acknowledgement, which is theirs to give.
 */
export function holdAcknowledgements(receiver: Receiver, later: Later): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => init(Object.create(app, { processEvent: { value: holding(app, later) } }));
}

function holding(app: App, later: Later): App['processEvent'] {
  return async (event: ReceiverEvent) => {
    if (!isHeld(event.body)) return app.processEvent(event);
    let wanted = false;
    let due = false;
    let sent = false;
    const acknowledge = (): void => {
      due = true;
      if (!wanted || sent) return;
      sent = true;
      // It fails where Slack has given up waiting, and comes again.
      event.ack().catch(() => undefined);
    };
    const { delivery, isRefused } = createDelivery(event.retryNum ?? 0, () => !sent, acknowledge);
    const cancel = later(longest, acknowledge);
    const ack = async (): Promise<void> => {
      wanted = true;
      if (due) acknowledge();
    };
    try {
      await app.processEvent({ ...event, ack, customProperties: { ...event.customProperties, delivery } });
    } finally {
      cancel();
    }
    if (isRefused() && !sent) throw new ComeAgain();
    acknowledge();
  };
}

/** Nothing is said by its acknowledgement but that it arrived. */
function isHeld({ event, command, type }: ReceiverEvent['body']): boolean {
  return event !== undefined || command !== undefined || ['block_actions', 'shortcut', 'message_action'].includes(type);
}

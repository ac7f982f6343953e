import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { ComeAgain, createDelivery } from './delivery.js';
import type { Parts } from './parts.js';

/** Milliseconds that Slack waits. */
const patience = 3_000;
/** Milliseconds after which it is told that the event arrived. */
const longest = 2_000;
/** Milliseconds after which what was not told by then comes too late: the way there and back is not seen here. */
const tooLate = 2_500;

type Timing = Pick<Parts, 'later' | 'now'>;

/**
 * Has events acknowledged when they are answered, or after two seconds: what a process held that ended before comes
 * again. Bolt alone acknowledges them before. An event that a listener refuses rejects with ComeAgain, for the receiver to say so.
 * Commands, clicks, forms and shortcuts never come again: of a process that ended before, Slack tells the person. An acknowledgement
 * that says something, as what is wrong in a form, is the answer, and sent at once.
 */
export function holdAcknowledgements(receiver: Receiver, timing: Timing): void {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => init(Object.create(app, { processEvent: { value: holding(app, timing) } }));
}

function holding(app: App, { later, now }: Timing): App['processEvent'] {
  return async (event: ReceiverEvent) => {
    if (!isHeld(event.body)) return app.processEvent(event);
    let wanted = false;
    let due = false;
    let sentAt: number | undefined;
    const start = now();
    const acknowledge = (): void => {
      due = true;
      // What is refused stays refused, also while that is still being written down.
      if (!wanted || sentAt !== undefined || isRefused()) return;
      sentAt = now();
      // It fails where Slack has given up waiting, and comes again.
      event.ack().catch(() => undefined);
    };
    const { delivery, isRefused } = createDelivery(event.retryNum ?? 0, {
      waits: () => sentAt === undefined,
      // What was sent in between may have been heard: then nobody else will answer.
      isLate: () => (sentAt === undefined ? now() - start > tooLate : sentAt - start > patience),
      acknowledge,
    });
    const cancel = later(longest, acknowledge);
    const ack = async (answer?: unknown): Promise<void> => {
      if (answer !== undefined) {
        sentAt = now();
        return event.ack(answer);
      }
      wanted = true;
      if (due) acknowledge();
    };
    try {
      await app.processEvent({ ...event, ack, customProperties: { ...event.customProperties, delivery } });
    } finally {
      cancel();
    }
    if (isRefused() && sentAt === undefined) throw new ComeAgain();
    acknowledge();
  };
}

/** Its acknowledgement may say nothing but that it arrived. */
function isHeld({ event, command, type }: ReceiverEvent['body']): boolean {
  return event !== undefined || command !== undefined || heldTypes.includes(type);
}

/** What is typed into a form is not among them: nothing but its acknowledgement answers it. */
const heldTypes = ['block_actions', 'shortcut', 'message_action', 'view_submission'];

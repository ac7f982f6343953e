/** One delivery of an event, for whoever has to decide about it. */
export interface Delivery {
  /** How often Slack has tried before. */
  readonly retry: number;
  /** Slack waits for its answer still, and comes again where it is refused. */
  comesIfRefused(): boolean;
  /** Slack was told nothing while it waited: it comes again, whatever it is told now. */
  comesAnyhow(): boolean;
  /** Slack is told to come again. */
  refuse(): void;
  /** The answer stands: Slack need not wait for what belongs to it. */
  answered(): void;
}

/** Slack is to deliver an event again. */
export class ComeAgain extends Error {
  override readonly name = 'ComeAgain';
}

/** After this one Slack gives up: https://docs.slack.dev/apis/events-api/#retries */
export const lastRetry = 3;

/** What Slack was told of a delivery, and can be told still. */
export interface Acknowledgement {
  /** Slack waits, and was told nothing yet. */
  waits(): boolean;
  /** Slack was told nothing in time. */
  isLate(): boolean;
  /** Tells Slack that the delivery arrived. */
  acknowledge(): void;
}

/** A delivery that Slack makes again while it is told nothing. */
export function createDelivery(
  retry: number,
  { waits, isLate, acknowledge }: Acknowledgement,
): { readonly delivery: Delivery; isRefused(): boolean } {
  let isRefused = false;
  return {
    delivery: {
      retry,
      comesIfRefused: () => retry < lastRetry && waits(),
      comesAnyhow: () => retry < lastRetry && isLate(),
      refuse: () => {
        isRefused = true;
      },
      answered: acknowledge,
    },
    isRefused: () => isRefused,
  };
}

const acknowledged: Acknowledgement = { waits: () => false, isLate: () => false, acknowledge: () => undefined };

/** The delivery that a listener was called with; over Socket Mode one that is acknowledged already. */
export function deliveryIn(context: {
  readonly delivery?: Delivery;
  readonly retryNum?: number | undefined;
}): Delivery {
  return context.delivery ?? createDelivery(context.retryNum ?? 0, acknowledged).delivery;
}

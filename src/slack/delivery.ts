/** One delivery of an event, for whoever has to decide about it. */
export interface Delivery {
  /** How often Slack has tried before. */
  readonly retry: number;
  /** Slack waits for its answer still, and comes again where it is refused. */
  comesAgain(): boolean;
  /** Slack is told to come again. */
  refuse(): void;
  /** The answer stands: Slack need not wait for what belongs to it. */
  answered(): void;
}

/** After this one Slack gives up: https://docs.slack.dev/apis/events-api/#retries */
export const lastRetry = 3;

/** A delivery that Slack makes again while `waits` says that it was told nothing yet. */
export function createDelivery(
  retry: number,
  waits: () => boolean,
  acknowledge: () => void = () => undefined,
): { readonly delivery: Delivery; isRefused(): boolean } {
  let isRefused = false;
  return {
    delivery: {
      retry,
      comesAgain: () => retry < lastRetry && waits(),
      refuse: () => {
        isRefused = true;
      },
      answered: acknowledge,
    },
    isRefused: () => isRefused,
  };
}

/** The delivery that a listener was called with; over Socket Mode one that is acknowledged already. */
export function deliveryIn(context: {
  readonly delivery?: Delivery;
  readonly retryNum?: number | undefined;
}): Delivery {
  return context.delivery ?? createDelivery(context.retryNum ?? 0, () => false).delivery;
}

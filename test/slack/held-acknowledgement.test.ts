import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { ComeAgain } from '../../src/slack/delivery';
import { holdAcknowledgements } from '../../src/slack/held-acknowledgement';
import type { Later } from '../../src/slack/wait';

// When an event is acknowledged, with a clock that the test turns.

let order: string[];
let ring: () => void;
let now: number;

/** An app whose listeners do `work`, behind a receiver that holds acknowledgements. */
function appDoing(work: (event: ReceiverEvent) => Promise<void>): Pick<App, 'processEvent'> {
  let held: Pick<App, 'processEvent'> | undefined;
  const receiver: Receiver = {
    init: (app) => {
      held = app;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const later: Later = (milliseconds, run) => {
    order.push(`in ${milliseconds}`);
    ring = run;
    return () => void order.push('no longer');
  };
  holdAcknowledgements(receiver, { later, now: () => now });
  receiver.init({ processEvent: work } as App);
  if (!held) throw new Error('the app was not handed on');
  return held;
}

const ack = async () => void order.push('acknowledged');
const event = { body: { type: 'event_callback', event: {} }, ack };
const delivery = ({ customProperties }: ReceiverEvent) => customProperties?.delivery;

beforeEach(() => {
  order = [];
  now = 1_000;
});

test('an event is acknowledged once, when its listeners are done', async () => {
  const app = appDoing(async (given) => {
    await given.ack();
    order.push('answered');
  });
  await app.processEvent(event);
  ring();
  expect(order).toEqual(['in 2000', 'answered', 'no longer', 'acknowledged']);
});

test('an event that is answered for longer is acknowledged after two seconds, and cannot be refused from then on', async () => {
  const app = appDoing(async (given) => {
    await given.ack();
    expect(delivery(given).comesIfRefused()).toBe(true);
    ring();
    expect(delivery(given).comesIfRefused()).toBe(false);
    delivery(given).refuse();
    order.push('answered');
  });
  await app.processEvent(event);
  expect(order).toEqual(['in 2000', 'acknowledged', 'answered', 'no longer']);
});

test('an event that a listener takes after two seconds is acknowledged at once', async () => {
  const app = appDoing(async (given) => {
    ring();
    await given.ack();
    order.push('answered');
  });
  await app.processEvent(event);
  expect(order).toEqual(['in 2000', 'acknowledged', 'answered', 'no longer']);
});

test('an event that is refused is not acknowledged: Slack delivers it again', async () => {
  const app = appDoing(async (given) => {
    await given.ack();
    delivery(given).refuse();
  });
  await expect(app.processEvent(event)).rejects.toThrow(ComeAgain);
  expect(order).toEqual(['in 2000', 'no longer']);
});

test('an event that is refused is not acknowledged either when two seconds are over while that is written down', async () => {
  const app = appDoing(async (given) => {
    await given.ack();
    delivery(given).refuse();
    ring();
    order.push('released');
  });
  await expect(app.processEvent(event)).rejects.toThrow(ComeAgain);
  expect(order).toEqual(['in 2000', 'released', 'no longer']);
});

test.each([
  [0, 'comes again'],
  [2, 'comes again'],
  [3, 'is the last'],
])('a refused delivery after %i retries %s', async (retryNum, then) => {
  const app = appDoing(async (given) => {
    const comesIfRefused = then === 'comes again';
    expect([delivery(given).retry, delivery(given).comesIfRefused()]).toEqual([retryNum, comesIfRefused]);
  });
  await app.processEvent({ ...event, retryNum });
  expect.hasAssertions();
});

test.each([
  ['in time does not come', { at: 2_100, retryNum: 0, comesAnyhow: false }],
  ['late, while Slack waited still, does not come', { at: 2_600, retryNum: 0, comesAnyhow: false }],
  ['after Slack stopped waiting, as the process was busy, comes', { at: 3_100, retryNum: 0, comesAnyhow: true }],
  ['after Slack stopped waiting for the last time does not come', { at: 3_100, retryNum: 3, comesAnyhow: false }],
])('an event that was acknowledged %s again by itself', async (_, { at, retryNum, comesAnyhow }) => {
  const app = appDoing(async (given) => {
    await given.ack();
    expect(delivery(given).comesAnyhow()).toBe(false);
    now += at;
    ring();
    now += 10_000;
    expect(delivery(given).comesAnyhow()).toBe(comesAnyhow);
  });
  await app.processEvent({ ...event, retryNum });
  expect.hasAssertions();
});

test('an event that could only be acknowledged too late comes again by itself', async () => {
  const app = appDoing(async (given) => {
    now += 2_600;
    expect(delivery(given).comesAnyhow()).toBe(true);
  });
  await app.processEvent(event);
  expect.hasAssertions();
});

test('an acknowledgement that Slack does not wait for any more fails nobody', async () => {
  const app = appDoing((given) => given.ack());
  const late = { ...event, ack: () => Promise.reject(new Error('headers sent')) };
  await expect(app.processEvent(late)).resolves.toBeUndefined();
});

test.each([
  { command: '/sfbport' },
  { type: 'block_actions' },
  { type: 'shortcut' },
  { type: 'message_action' },
  { type: 'view_submission' },
])('what Slack never sends again is acknowledged with its answer as well: %j', async (body) => {
  const app = appDoing(async (given) => {
    await given.ack();
    order.push('answered');
  });
  await app.processEvent({ body, ack });
  expect(order).toEqual(['in 2000', 'answered', 'no longer', 'acknowledged']);
});

const saying = async (answer: unknown) => void order.push(JSON.stringify(answer));

test('what is wrong in a form is said at once, and once', async () => {
  const app = appDoing(async (given) => {
    await given.ack({ response_action: 'errors' });
    order.push('answered');
    delivery(given).refuse();
  });
  await app.processEvent({ body: { type: 'view_submission' }, ack: saying } as never);
  expect(order).toEqual(['in 2000', '{"response_action":"errors"}', 'answered', 'no longer']);
});

test('what is offered while somebody types is answered by its acknowledgement', async () => {
  const app = appDoing((given) => given.ack({ options: [] }));
  await app.processEvent({ body: { type: 'block_suggestion' }, ack: saying } as never);
  expect(order).toEqual(['{"options":[]}']);
});

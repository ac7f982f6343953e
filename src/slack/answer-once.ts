import type { AllMiddlewareArgs } from '@slack/bolt';
import { toAnswerTo } from '../presentation/slack/answer-to.js';
import type { Claim, Hold } from '../state/claims.js';
import { ComeAgain, type Delivery, deliveryIn } from './delivery.js';
import { heldClaim, lease } from './held-claim.js';
import { resting } from './in-flight.js';
import { lookedFor } from './looked-for.js';
import type { Parts } from './parts.js';
import { conversation, type Place } from './place.js';
import { reported, timed } from './reporting.js';
import { type Seen, seeAnswer } from './see-answer.js';
import type { Talk } from './talk.js';

/** A message that is to be answered once, however often and to however many processes Slack delivers it. */
export interface AskedMessage {
  readonly eventId: string | undefined;
  readonly ts: string;
  /** Where its answer goes. */
  readonly talk: Talk;
}

type Args = AllMiddlewareArgs & { readonly body: object };

type Ours = Extract<Claim, { readonly kind: 'ours' }>;

/**
 * Answers a message that nobody has answered. A delivery that somebody else may be at is refused, so that Slack makes it
 * again; one that nobody could tell of a failure as well, and one for which this process had too much to do to ask. While nobody can
 * know who is at it, a first delivery is answered all the same, as a person waits, and of the later ones the last, as there is none
 * after it.
 */
export async function answerOnce(
  { eventId, ts, talk }: AskedMessage,
  args: Args,
  answer: (place: Place) => Promise<void>,
  parts: Parts,
): Promise<void> {
  const { client, context } = args;
  const delivery = deliveryIn(context);
  // By message as well as by event: a redelivery may come with a new event_id.
  const keys = [...(eventId ? [`event ${eventId}`] : []), `message ${talk.channel} ${ts}`];
  const since = parts.now();
  const claim = await claimFor(delivery, keys, parts);
  if (claim === undefined) return;
  const { hold, before } = claim;
  const isAgain = delivery.retry > 0 || before === 'lapsed';
  let standing = 0;
  const see = () => seeAnswer(talk, ts, { client, botId: context.botId, wait: parts.wait }, standing);
  if (isAgain && (await see()) === 'there') {
    await hold.done();
    return parts.metrics.redelivered('found');
  }
  if (isAgain) parts.metrics.redelivered('answered');
  const retake = () => takenAnew(keys, see, parts);
  const held = heldClaim({ hold, since, retake }, parts.now);
  const stands = (): void => {
    standing += 1;
    delivery.answered();
    held.posted();
  };
  const there = conversation(client, talk.channel, talk.thread);
  const post: Place = async (form) => {
    // Slack delivers it to somebody else, who cannot know that it is answered here.
    if (isUnsure(before) && delivery.comesAnyhow()) {
      parts.metrics.redelivered('database-away');
      throw new ComeAgain();
    }
    await held.assure();
    await there(toAnswerTo(ts, form));
    stands();
  };
  const place = lookedFor(post, { see, wait: resting(parts), delivery, found: stands });
  const answering = reported(
    args,
    () => answer(place),
    () => place,
    parts,
  );
  const ending = await timed(answering, parts.metrics);
  await held.ended(ending, delivery);
}

/** The claim of what is to be answered now; undefined where it is answered already, or Slack is to come again. */
async function claimFor(delivery: Delivery, keys: readonly string[], parts: Parts): Promise<Ours | undefined> {
  const claim = await parts.claims.take(keys, lease);
  if (claim.kind === 'taken') comeAgain(delivery, 'under-way', parts);
  else if (claim.kind !== 'ours') parts.metrics.redelivered('stood');
  else if (isLeft(claim, delivery)) {
    await claim.hold.release();
    comeAgain(delivery, 'database-away', parts);
  } else return claim;
  return undefined;
}

/** Nobody here knows whether somebody else is at it, or was. */
function isUnsure(before: Ours['before']): boolean {
  return before === 'unknown' || before === 'busy';
}

/** Somebody else is to ask. While the database is away nobody can, and a first delivery is not left. */
function isLeft({ before }: Ours, delivery: Delivery): boolean {
  return (before === 'busy' || (before === 'unknown' && delivery.retry > 0)) && delivery.comesIfRefused();
}

/**
 * A claim that a database lost, as where one takes over that lagged behind; undefined where somebody has it. Who had it and did
 * not come back may have answered: then the thread decides.
 */
async function takenAnew(
  keys: readonly string[],
  see: () => Promise<Seen>,
  { claims }: Parts,
): Promise<Hold | undefined> {
  const claim = await claims.take(keys, lease);
  if (claim.kind !== 'ours') return undefined;
  if (claim.before !== 'lapsed' || (await see()) === 'missing') return claim.hold;
  await claim.hold.release();
  return undefined;
}

function comeAgain(delivery: Delivery, why: 'under-way' | 'database-away', { metrics }: Parts): void {
  metrics.redelivered(why);
  delivery.refuse();
}

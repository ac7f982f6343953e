import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Metrics } from '../metrics/metrics.js';
import { toFailure, toRateLimited, toUnsure } from '../presentation/slack/message.js';
import { ComeAgain, deliveryIn } from './delivery.js';
import type { Ending } from './ending.js';
import { LostClaim } from './held-claim.js';
import { resting } from './in-flight.js';
import { knownLanguage } from './language.js';
import type { Parts } from './parts.js';
import { personalIn } from './personal.js';
import type { Place } from './place.js';
import { redacted } from './redact.js';
import { isRateLimited, refusesPlace } from './refusals.js';
import { UnknownOutcome } from './silence.js';
import { noteFailure } from './slack-failures.js';
import { aside, asideOfAny, persistently, tell } from './telling.js';

type Reported = AllMiddlewareArgs & { readonly body: object };

/** Where failures end: the log gets the whole error under a reference, the person one sentence with that reference. */
export function reporting<Args extends Reported>(
  listener: (args: Args) => Promise<void>,
  placeOf: (args: Args) => Place | undefined,
  parts: Parts,
): (args: Args) => Promise<void> {
  const report = reportingEvent(listener, placeOf, parts);
  return (args) => timed(report(args), parts.metrics);
}

/** The same where not everything that comes is a question: what is one is timed by `answerOnce`. */
export function reportingEvent<Args extends Reported>(
  listener: (args: Args) => Promise<void>,
  placeOf: (args: Args) => Place | undefined,
  parts: Parts,
): (args: Args) => Promise<void> {
  return async (args) => {
    const ending = await reported(
      args,
      () => listener(args),
      () => placeOf(args),
      parts,
    );
    // Where Slack waits still, it says so itself, or comes again with an event.
    if (ending === 'not-told' || ending === 'unsure') deliveryIn(args.context).refuse();
  };
}

/** Tells how long it took, also when it fails. */
export async function timed<T>(work: Promise<T>, metrics: Metrics): Promise<T> {
  const start = performance.now();
  try {
    return await work;
  } finally {
    metrics.took((performance.now() - start) / 1_000);
  }
}

/** One call, whose failure is logged and told as `reporting` says; tells how it ended. Never rejects. */
export async function reported(
  args: Reported,
  work: () => Promise<void>,
  place: () => Place | undefined,
  parts: Parts,
): Promise<Ending> {
  const { metrics, newReference, settings } = parts;
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof LostClaim) return left(args);
    if (error instanceof ComeAgain && error.cause === undefined) return 'not-told';
    const reference = newReference();
    const failed = error instanceof ComeAgain ? error.cause : error;
    noteFailure(failed, metrics);
    args.logger.error(`${reference} ${redacted([failed], personalIn(args.body))}`);
    if (error instanceof ComeAgain) return 'not-told';
    const language = await knownLanguage(args.context.userId, settings);
    const isUnsure = error instanceof UnknownOutcome;
    const { comesIfRefused } = deliveryIn(args.context);
    const say = () => tell(sentenceFor(error)(reference, language), placesFor(error, place, args));
    try {
      await persistently(say, (why) => why instanceof UnknownOutcome && !comesIfRefused(), resting(parts));
      return isUnsure ? 'left' : 'told';
    } catch (second) {
      noteFailure(second, metrics);
      args.logger.error(`${reference} not told: ${redacted([second])}`);
      if (second instanceof LostClaim) return left(args);
      return isUnsure || second instanceof UnknownOutcome ? 'unsure' : 'not-told';
    }
  }
}

function left({ logger }: Reported): 'left' {
  logger.warn(
    'Another process took over a message that was being answered here for long; this one posts nothing more.',
  );
  return 'left';
}

function sentenceFor(error: unknown): typeof toFailure {
  if (error instanceof UnknownOutcome) return toUnsure;
  return isRateLimited(error) ? toRateLimited : toFailure;
}

/** Where a failure is told: not where the answer may stand. */
function placesFor(
  error: unknown,
  place: () => Place | undefined,
  args: Reported,
): readonly (() => Place | undefined)[] {
  if (error instanceof UnknownOutcome) return [() => asideOfAny(args)];
  // Where nothing can be posted, or nobody tries again, the person of an event is told elsewhere.
  const isLast = !deliveryIn(args.context).comesIfRefused();
  return refusesPlace(error) || isLast ? [place, () => asideOfAny(args)] : [place, () => aside(args)];
}

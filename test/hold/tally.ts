import { percentile } from '../bench/statistics.js';
import { type Asked, answeredIn, comesAgain, deaths, isAcknowledged } from './asked.js';
import type { Held } from './hold.js';

/** Milliseconds for which a statement is waited for before the database is said to be away, and for that to be read here. */
const untilAway = 1_500;
/** Milliseconds that an acknowledgement is held where there is no answer, less what clocks and timers differ by. */
const held = 1_950;

/** What came of everything that was asked. */
export interface Tally {
  /** What must not be: one line each. */
  readonly faults: readonly string[];
  /** All figures, one line each. */
  readonly lines: readonly string[];
}

/**
 * Judges a run. Every event is answered once; the only one that may be lost is one that was acknowledged after two seconds and
 * whose replica died before it had posted, as Slack sends that to nobody again; twice only one whose replica could not ask the database,
 * which answers all the same as a person waits. Every command, click and form is answered, or Slack shows that it failed, with the
 * first of these exceptions. Both are counted, and so are files: one may be lost with the replica that had answered.
 */
export function tally({ asked, kills, rate, replicas, exitCodes, calls }: Held): Tally {
  const events = asked.filter(comesAgain);
  const interactions = asked.filter((one) => !comesAgain(one));
  const withFile = asked.filter(({ wantsFile }) => wantsFile);
  const twice = asked.filter(({ answers }) => answers.length > 1);
  const unasked = twice.filter(wasAway);
  const lost = events.filter(({ answers }) => answers.length === 0);
  const silent = interactions.filter((one) => one.answers.length === 0 && isAcknowledged(one));
  const unexplained = [...lost, ...silent].filter(
    (one) => !one.deaths.includes('acknowledged, not posted') || wasAcknowledgedEarly(one),
  );
  const times = asked.flatMap((one) => answeredIn(one) ?? []);
  const count = (list: readonly Asked[], is: (one: Asked) => boolean) => list.filter(is).length;
  return {
    faults: [
      ...twice.filter((one) => !wasAway(one)).map((one) => `answered ${one.answers.length} times: ${describe(one)}`),
      ...unexplained.map((one) => `never answered: ${describe(one)}`),
      ...exitCodes.flatMap((code) => (code === 0 ? [] : [`a replica that was asked to stop ended with ${code}`])),
    ],
    lines: [
      `${asked.length} questions at ${rate.toFixed(0)} a second, ${kills} replicas killed, ${replicas.length} started (median ${percentile(
        replicas.map(({ startedIn }) => startedIn),
        0.5,
      )} ms until ready)`,
      `events: ${count(events, ({ answers }) => answers.length === 1)} of ${events.length} answered once, ${count(events, ({ answers }) => answers.length > 1)} more than once, ${lost.length} never; ${count(events, ({ tries }) => tries.length > 1)} were delivered more than once`,
      `commands, clicks and forms: ${count(interactions, ({ answers }) => answers.length === 1)} of ${interactions.length} answered once, ${count(interactions, (one) => one.answers.length === 0 && !isAcknowledged(one))} failed where the person sees it, ${silent.length} never answered`,
      `files: ${count(withFile, ({ files }) => files.length === 1)} of ${withFile.length} came once, ${count(withFile, ({ files }) => files.length > 1)} more than once`,
      `answers that only say that something went wrong: ${count(asked, ({ answers }) => answers.some(({ isFailure }) => isFailure))}`,
      `answered more than once as a replica that had it could not ask the database: ${unasked.length}`,
      ...deaths.map((death) => {
        const its = asked.filter(({ deaths: all }) => all.includes(death));
        return `replica died, ${death}: ${its.length}, of which ${count(its, ({ answers }) => answers.length === 1)} answered once, ${count(its, ({ answers }) => answers.length > 1)} more often, ${count(its, ({ answers }) => answers.length === 0)} never`;
      }),
      `tries that were refused, late, cut: ${(['refused', 'late', 'cut'] as const).map((end) => asked.flatMap(({ tries }) => tries).filter((one) => one.end === end).length).join(', ')}`,
      times.length === 0
        ? 'nothing was answered'
        : `from the request to the answer: median ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`,
      `calls of the Web API: ${[...calls].map(([method, times]) => `${method} ${times}`).join(', ')}`,
      ...complaintsOf(replicas),
    ],
  };
}

/** Before the two seconds were over, though nothing was posted: what Slack would have delivered again was given away. */
function wasAcknowledgedEarly({ tries }: Asked): boolean {
  return tries.some(({ end, at, endedAt = at }) => end === 'taken' && endedAt - at < held);
}

/** One of the replicas that it was sent to could not ask the database then. */
function wasAway({ tries, answers }: Asked): boolean {
  const last = answers.at(-1)?.at ?? 0;
  return tries.some(({ replica, at, endedAt = last }) =>
    replica?.away.some(({ from, to }) => from - untilAway < endedAt && to > at),
  );
}

function describe({ kind, name, tries, answers, deaths: its }: Asked): string {
  const start = tries[0]?.at ?? 0;
  const tried = tries.map(({ at, end, status, replica }) =>
    `+${at - start} ${replica?.name ?? '-'} ${end} ${status ?? ''}`.trim(),
  );
  const answered = answers.map(({ at, isFailure }) => `+${at - start}${isFailure ? ' failure' : ''}`);
  return `${kind} ${name}; tries: ${tried.join(', ')}; answers: ${answered.join(', ')}; deaths: ${its.join(', ')}`;
}

/** How often each kind of line was logged, without what differs from one to the next. */
function complaintsOf(replicas: Held['replicas']): readonly string[] {
  const kinds = new Map<string, number>();
  for (const line of replicas.flatMap(({ complaints }) => complaints)) {
    if (/^\s+at |^\s/.test(line)) continue;
    const kind = line.replace(/\b[0-9a-f]{8}\b|\d+/g, '#').slice(0, 160);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, times]) => `logged ${times} times: ${kind}`);
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Metrics, redeliveryOutcomes, refusedStatuses, type Surface, slackFailures } from './metrics.js';

/** A person waits: the first buckets are what they do not notice, the last what Slack's limits leave. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** What metrics are told of besides what happens. */
interface Watched {
  /** Whether the database is there; without one there is none to tell of. */
  readonly database?: (() => Promise<boolean>) | undefined;
  /** What Node.js tells of the process as well: memory, processor, event loop. */
  readonly process?: boolean;
}

/** Metrics of this process, for Prometheus. */
export function createMetrics({ database, process = false }: Watched = {}): Metrics {
  const register = new Registry();
  const registers = [register];
  if (process) collectDefaultMetrics({ register });
  const questions = new Counter({
    name: 'sfbport_questions_total',
    help: 'Questions by the kind of their answer, their language and where they were asked',
    labelNames: ['kind', 'language', 'surface'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sfbport_answer_seconds',
    help: 'Seconds from the start of an answer to its end, with its files, also where it fails; not those before it in which a claim was taken or a thread looked at',
    labelNames: ['surface'],
    buckets,
    registers,
  });
  const unanswered = new Counter({
    name: 'sfbport_unanswered_total',
    help: 'Questions without an answer; sfbport check --unanswered lists what they were about',
    labelNames: ['kind', 'language'],
    registers,
  });
  const slackErrors = new Counter({
    name: 'sfbport_slack_errors_total',
    help: 'Calls that Slack did not take, also those that were made again',
    labelNames: ['code'],
    registers,
  });
  const redeliveries = new Counter({
    name: 'sfbport_redeliveries_total',
    help: 'Events that Slack delivered again, or that another process had begun, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'sfbport_refused_requests_total',
    help: 'Requests that were turned away: unsigned or of another time, too long, too slow, to an unknown path',
    labelNames: ['status'],
    registers,
  });
  const ready = new Gauge({
    name: 'sfbport_ready',
    help: '1 while questions are taken, as /ready says: in Socket Mode, while Slack delivers to this process',
    registers,
  });
  // From zero: what shows up with its first one is no increase to Prometheus.
  for (const code of slackFailures) slackErrors.inc({ code }, 0);
  for (const outcome of redeliveryOutcomes) redeliveries.inc({ outcome }, 0);
  for (const status of refusedStatuses) refusals.inc({ status }, 0);
  if (database) {
    new Gauge({
      name: 'sfbport_database_up',
      help: '1 while the database of DATABASE_URL answers, and takes what replicas share',
      registers,
      async collect() {
        this.set((await database()) ? 1 : 0);
      },
    });
  }
  const on = (surface: Surface): Metrics => ({
    on,
    answered: (kind, language) => questions.inc({ kind, language, surface }),
    took: (elapsed) => seconds.observe({ surface }, elapsed),
    unanswered: (kind, language) => unanswered.inc({ kind, language }),
    slackFailed: (code) => slackErrors.inc({ code }),
    redelivered: (outcome) => redeliveries.inc({ outcome }),
    refused: (status) => refusals.inc({ status }),
    page: async (isReady) => {
      ready.set(isReady ? 1 : 0);
      return { type: register.contentType, text: await register.metrics() };
    },
  });
  return on('other');
}

import type { Assumed, Reading } from '../../answer/answer.js';
import { portText } from '../../catalog/port-text.js';
import type { Transport } from '../../catalog/schema.js';
import type { Language } from '../../question/question.js';

/** What the question was taken to name, in ids of the catalog. */
export interface Understood {
  readonly roles: readonly string[];
  readonly services: readonly string[];
  readonly ports: readonly string[];
  readonly transports: readonly Transport[];
  readonly from: string | null;
  readonly to: string | null;
  readonly dialect: string | null;
}

/** What was corrected or taken for granted; empty where there is nothing to say for that half. */
export interface AssumptionRecord {
  readonly asked: string;
  readonly read: string;
}

/** The reading of a question, as ids. */
export function understood({ roles, services, ports, have, transports, from, to, dialect }: Reading): Understood {
  return {
    roles: roles.map(({ id }) => id),
    services: services.map(({ id }) => id),
    ports: [...ports, ...have].map(portText),
    transports,
    from: from[0]?.id ?? null,
    to: to[0]?.id ?? null,
    dialect: dialect ?? null,
  };
}

/** The assumptions behind a reading, in the language of the answer. */
export function assumptionRecords(assumptions: readonly Assumed[], language: Language): AssumptionRecord[] {
  return assumptions.map((assumed) => ({
    asked: 'asked' in assumed ? assumed.asked : '',
    read: 'read' in assumed ? assumed.read[language] : '',
  }));
}

import type { Requirement } from '../../catalog/schema.js';
import type { Scope } from '../../question/question.js';
import type { Verdict } from '../answer.js';
import { isRangeOnly } from '../sections.js';
import type { Selected } from '../select.js';

/** A verdict, and the rows that it rests on. */
export interface Judgement {
  readonly verdict: Verdict | undefined;
  readonly selected: readonly Selected[];
}

/** Rows that merely contain the port prove nothing, as long as there are others. */
export function serviceRows(selected: readonly Selected[], { ports }: Scope): readonly Selected[] {
  const own = selected.filter((each) => !isRangeOnly(each));
  return ports.length > 0 && own.length > 0 ? own : selected;
}

/** The rows of all listeners, those that print one listener together included. */
export function rowsOf(selected: readonly Selected[]): Requirement[] {
  return selected.flatMap(({ listener }) => listener);
}

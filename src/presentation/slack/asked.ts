import { parsedObject } from './json-object.js';
import { limits } from './limits.js';

/** What a button asks when it is clicked: a text, and the key of the question that it follows. */
export interface Asked {
  readonly text: string;
  readonly key?: string;
  /** How many rows of the table were shown before: a later page of the answer. */
  readonly from?: number;
}

/** The question as a button's value; undefined when Slack would not hold it. Without its key it would be another question. */
export function encodeAsked({ text, key, from }: Asked): string | undefined {
  const value = JSON.stringify({ a: text, ...(key ? { k: key } : {}), ...(from ? { n: from } : {}) });
  return value.length <= limits.button.value ? value : undefined;
}

/** Reads a button's value; undefined for anything that `encodeAsked` did not write. */
export function decodeAsked(value: string | undefined): Asked | undefined {
  const { a: text, k: key, n: from } = parsedObject(value);
  if (typeof text !== 'string') return undefined;
  const isLater = Number.isSafeInteger(from) && Number(from) > 0;
  return { text, ...(typeof key === 'string' ? { key } : {}), ...(isLater ? { from: Number(from) } : {}) };
}

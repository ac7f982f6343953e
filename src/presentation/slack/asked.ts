import { limits } from './limits.js';

/** What a button asks when it is clicked: a text, and the key of the question that it follows. */
export interface Asked {
  readonly text: string;
  readonly key?: string;
}

/** The question as a button's value; undefined when Slack would not hold it. Without its key it would be another question. */
export function encodeAsked({ text, key }: Asked): string | undefined {
  const value = JSON.stringify({ a: text, ...(key ? { k: key } : {}) });
  return value.length <= limits.button.value ? value : undefined;
}

/** Reads a button's value; undefined for anything that `encodeAsked` did not write. */
export function decodeAsked(value: string | undefined): Asked | undefined {
  const found = parsed(value);
  if (typeof found !== 'object' || found === null || !('a' in found) || typeof found.a !== 'string') return undefined;
  return 'k' in found && typeof found.k === 'string' ? { text: found.a, key: found.k } : { text: found.a };
}

function parsed(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return undefined;
  }
}

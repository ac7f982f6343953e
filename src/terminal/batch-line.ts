/** A question of a batch. */
export interface BatchQuestion {
  readonly id: string | undefined;
  readonly text: string;
  readonly thread: readonly string[];
}

/** Why a line is no question; with its id, where that much could be read. */
export interface UnreadableLine {
  readonly id?: string | number;
  readonly error: string;
}

const form = 'write {"id": "1", "text": "ports of mediation"}';

/** One line of NDJSON as a question. */
export function readBatchLine(line: string): BatchQuestion | UnreadableLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `this line is not JSON (${(error as SyntaxError).message}); ${form}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { error: `this line is ${nameOf(value)}, not a JSON object; ${form}` };
  }
  return readFields(value as Record<string, unknown>);
}

function readFields({ id, text, thread = null }: Record<string, unknown>): BatchQuestion | UnreadableLine {
  const known = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  if (id !== undefined && typeof id !== 'string') {
    return { ...known, error: `"id" is ${nameOf(id)}, not a string; put it in quotes, as in "id": "1"` };
  }
  if (text === undefined) return { ...known, error: `"text" is missing; ${form}` };
  if (typeof text !== 'string') return { ...known, error: `"text" is ${nameOf(text)}, not a string; ${form}` };
  if (thread !== null && !isListOfStrings(thread)) {
    return {
      ...known,
      error: '"thread" is not a list of strings; write the earlier texts, oldest first, or leave it out',
    };
  }
  return { id, text, thread: thread ?? [] };
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

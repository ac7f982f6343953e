/** What Slack takes is flat; what is much deeper overflows whoever walks through it. */
const deepest = 100;

/**
 * A text as JSON; undefined where it is none, where it is nested so deeply that it could not be written again, and where an
 * object in it has a `toString` of its own, and throws wherever it is taken for a text.
 */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTame(value, deepest) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTame(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Object.hasOwn(value, 'toString')) return false;
  return levels > 0 && Object.values(value).every((each) => isTame(each, levels - 1));
}

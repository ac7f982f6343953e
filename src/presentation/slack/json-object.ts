/** Whatever Slack brings back, to be looked at field by field; without fields where it is no object. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The same of a text that is JSON; without fields where it is none. */
export function parsedObject(value: unknown): Readonly<Record<string, unknown>> {
  try {
    return typeof value === 'string' ? asObject(JSON.parse(value)) : {};
  } catch {
    return {};
  }
}

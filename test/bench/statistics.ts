/** Milliseconds that the work takes. */
export function timed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return millisecondsSince(start);
}

export function millisecondsSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The value that this share of all values does not exceed: 0.5 is the median, 0.99 what one in a hundred exceeds. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('there is nothing to take a percentile of');
  return found;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

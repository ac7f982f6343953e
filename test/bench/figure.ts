/** One line of the benchmark. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it should be, and whether it is; left out where a figure is only for comparison. */
  readonly aim?: { readonly text: string; readonly isMet: boolean };
}

/** A measurement: says its figures as they come. Throws when what it measured was wrong, never when it was slow. */
export type Measurement = (say: (figure: Figure) => void) => Promise<void>;

/** A number with its unit that should stay under a limit. */
export function under(name: string, value: number, limit: number, unit: string): Figure {
  return {
    name,
    value: `${short(value)}${unit}`,
    aim: { text: `< ${limit}${unit}`, isMet: value < limit },
  };
}

/** A number with its unit that should not fall below a limit. */
export function atLeast(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value: `${short(value)}${unit}`, aim: { text: `>= ${limit}${unit}`, isMet: value >= limit } };
}

/** Three digits are all that a measurement is good for. */
export function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

export function toLine({ name, value, aim }: Figure): string {
  const line = `  ${name.padEnd(62)} ${value.padEnd(24)}`;
  return (aim ? `${line} aim ${aim.text.padEnd(10)} ${aim.isMet ? 'met' : 'MISSED'}` : line).trimEnd();
}

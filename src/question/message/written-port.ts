import type { PortRange, Transport } from '../../catalog/schema.js';

/** A port, or a range of them, at its place in a line of a message. */
export interface WrittenPort {
  readonly range: PortRange;
  readonly transport: Transport | undefined;
  /** The sender's own port, where the line says or shows so. */
  readonly isSender: boolean;
  readonly start: number;
  readonly stop: number;
}

const to = String.raw`(?:\s*[-~]\s*|:(?=\d{3}))`;

/** One port, or a range: `5070-5076`, `5070~5076`, `5070:5076`. */
export const number = String.raw`\d{1,5}(?!\d)(?:${to}\d{1,5}(?!\d))?`;

/** Several with commas, slashes or words between them. */
export const numbers = String.raw`${number}(?:\s*(?:,|/|&|·|、|\band\b|\bor\b|및|와|과|또는)\s*${number})*`;

const range = new RegExp(String.raw`(\d{1,5})(?:${to}(\d{1,5}))?`, 'g');

/** The ports of a list that begins at `start` of the line; none that is no port. */
export function portsIn(
  list: string,
  start: number,
  given: Pick<WrittenPort, 'transport' | 'isSender'>,
): WrittenPort[] {
  return [...list.matchAll(range)].flatMap((found) => {
    const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
    const isPort = first > 0 && first <= last && last <= 65535;
    const at = start + found.index;
    return isPort ? [{ range: { first, last }, ...given, start: at, stop: at + found[0].length }] : [];
  });
}

/** As much of a line before and behind a place as can say what stands there: patterns look at no more of it. */
export function around(line: string, start: number, stop: number): readonly [before: string, after: string] {
  return [line.slice(Math.max(0, start - reach), start), line.slice(stop, stop + reach)];
}

const reach = 60;

/** `tcp`, `6`, `U`: the transport that a log names; undefined for another protocol. */
export function transportOf(written: string | undefined): Transport | undefined {
  const key = written?.toLowerCase() ?? '';
  if (['tcp', '6', 't'].includes(key)) return 'tcp';
  return ['udp', '17', 'u'].includes(key) ? 'udp' : undefined;
}

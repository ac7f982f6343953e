import type { PortRange } from '../../catalog/schema.js';
import { tensInEnglish, tensInKorean } from '../vocabulary/tens.js';

const mostPort = 65535;
/** "The 90s", "500s": decades, errors, seconds. */
const leastInEnglish = 1000;
const years = { first: 1900, last: 2099 };

/** A range said in words, and how much of the text behind the number says it. */
export interface Tens extends PortRange {
  readonly written: number;
}

/** `5060s`, `ports in the 50000s`, `5060번대`, `50000 대역`: as many ports as its noughts leave open. */
export function readTens(first: number, before: string, after: string): Tens | undefined {
  const written = (saysTens(first, before, after) ?? '').length;
  const size = 10 ** (/0+$/.exec(String(first))?.[0].length ?? 0);
  if (written === 0 || size === 1 || first === 0 || first > mostPort) return undefined;
  return { first, last: Math.min(first + size - 1, mostPort), written };
}

/** `5060s` alone, which may have been meant for ports: how it is written. */
export function maybeTens(first: number, after: string): string | undefined {
  const plural = pluralOf(first, after);
  return first > mostPort || plural === undefined ? undefined : `${first}${plural}`;
}

function saysTens(first: number, before: string, after: string): string | undefined {
  const korean = tensInKorean.exec(after)?.[0];
  if (korean !== undefined) return korean;
  const isAboutPorts = tensInEnglish.before.test(before) || tensInEnglish.behind.test(after);
  return isAboutPorts ? pluralOf(first, after) : undefined;
}

function pluralOf(first: number, after: string): string | undefined {
  const isYear = first >= years.first && first <= years.last;
  return first < leastInEnglish || isYear ? undefined : tensInEnglish.plural.exec(after)?.[0];
}

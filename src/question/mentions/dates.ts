import type { PieceOf } from '../piece.js';
import { plainDate, shortDate } from '../vocabulary/dates.js';

const months = 12;
const days = 31;

/** Dates are no ports: `5/22`, `2026-11-28`, `5월 22일`; `5060/5061`, `80/443` and `20/21` are none. */
export function readDates(text: string): readonly PieceOf<'other-number'>[] {
  if (!/\d/.test(text)) return [];
  const plain = [...text.matchAll(plainDate)];
  const short = [...text.matchAll(shortDate)].filter(({ groups }) => isDayAndMonth(groups?.parts ?? ''));
  return [...plain, ...short].map((found) => ({
    kind: 'other-number',
    text: found[0],
    start: found.index,
    stop: found.index + found[0].length,
  }));
}

/** Whether a number may have been meant for ports all the same: `5/22`. */
export function mayBePorts({ text }: PieceOf<'other-number'>): boolean {
  return /^\d{1,2}[/-]\d{1,2}$/.test(text);
}

function isDayAndMonth(parts: string): boolean {
  const numbers = parts.split(/[/-]/).map(Number);
  const [first = 0, second = 0] = numbers.slice(-2);
  const fits = (month: number, day: number): boolean => month >= 1 && month <= months && day >= 1 && day <= days;
  return fits(first, second) || fits(second, first) || (numbers.length === 3 && fits(numbers[0] ?? 0, second));
}

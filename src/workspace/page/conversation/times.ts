import type { Words } from '../wording/words.js';

/** The time of day of a message. */
export function timeOf(ts: string, { lang }: Words): string {
  return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(dateOf(ts));
}

/** The day of a message, as a person says it. */
export function dayOf(ts: string, { lang, today, yesterday }: Words): string {
  const date = dateOf(ts);
  const before = new Date();
  if (date.toDateString() === before.toDateString()) return today;
  before.setDate(before.getDate() - 1);
  if (date.toDateString() === before.toDateString()) return yesterday;
  return new Intl.DateTimeFormat(lang, { weekday: 'long', month: 'long', day: 'numeric' }).format(date);
}

/** Day and time, for machines. */
export function isoOf(ts: string): string {
  return dateOf(ts).toISOString();
}

function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1_000);
}

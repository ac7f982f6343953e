import { asObject, type Json } from '../slack/rules.js';
import { Refusal } from './refusal.js';

/** A text of a request; a refusal that names it where it is none. */
export function textIn(body: Json, field: string): string {
  const value = body[field];
  if (typeof value === 'string') return value;
  throw new Refusal(400, (words) => words.broken(field));
}

export function optionalTextIn(body: Json, field: string): string | undefined {
  return body[field] === undefined ? undefined : textIn(body, field);
}

/** An object of a request; a refusal that names it where it is none. */
export function objectIn(body: Json, field: string): Json {
  const value = body[field];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return asObject(value);
  throw new Refusal(400, (words) => words.broken(field));
}

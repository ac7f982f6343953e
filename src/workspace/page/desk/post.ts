import type { DeskRequests } from '../../desk/shown.js';
import { type Json, objectOf, stringOf } from '../json.js';

/** What the desk answers to something that a person did: the answer, or a sentence for them; empty when it did not answer. */
export type Outcome = { readonly answer: Json } | { readonly error: string };

/** Tells the desk what the person did. Never rejects. */
export async function post<Name extends keyof DeskRequests>(name: Name, body: DeskRequests[Name]): Promise<Outcome> {
  try {
    const response = await fetch(`/desk/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = objectOf(await response.json());
    return response.ok ? { answer } : { error: stringOf(answer.error) };
  } catch {
    return { error: '' };
  }
}

import type { Catalog } from '../../catalog/catalog.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Language, Option } from '../question.js';

/**
 * A thing whose ports were asked for and that is nowhere in the catalog: "what port does minecraft use".
 * Small talk, which asks for no ports, has none.
 */
export function unknownThing(
  { cues, unknown }: Mentions,
  _catalog: Catalog,
  _language: Language,
): { readonly asked: string; readonly near: readonly Option[] } | undefined {
  const asksForPorts =
    (cues.has('port') || cues.has('firewall')) &&
    (['which', 'need', 'open', 'use', 'tell', 'purpose', 'listen'] as const).some((cue) => cues.has(cue));
  if (!asksForPorts || unknown.length === 0 || unknown.length > 3) return undefined;
  return { asked: unknown.join(' '), near: [] };
}

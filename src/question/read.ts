import type { Catalog } from '../catalog/catalog.js';
import { interpret } from './interpret/interpret.js';
import { languageOf } from './language.js';
import { createLexicon } from './lexicon.js';
import { gatherMentions } from './mentions/mentions.js';
import { toPieces } from './pieces.js';
import type { Language, Question } from './question.js';
import { readablePart, unmangle } from './unmangle.js';

/** As much of what was not read as tells where it begins. */
const longestRest = 60;

/** Reads a text, with the earlier question of its thread and the language to fall back to. Any text has a reading. */
export type Reader = (text: string, previous: Question | undefined, fallback: Language) => Question;

/** Builds the reader of a catalog; its indexes are built once. */
export function createReader(catalog: Catalog): Reader {
  const lexicon = createLexicon(catalog);
  const isRow = (id: string): boolean => catalog.row(id) !== undefined;
  return (text, previous, fallback) => {
    // An empty command asks how to ask.
    if (text.trim() === '') return { kind: 'help', language: previous?.language ?? fallback, assumptions: [] };
    const part = readablePart(text);
    const clean = unmangle(part.text);
    const mentions = gatherMentions(toPieces(clean, lexicon, isRow), clean, previous?.kind === 'rules');
    const language = languageOf(clean) ?? previous?.language ?? fallback;
    const question = interpret(mentions, previous, language, catalog, lexicon);
    if (part.rest === '') return question;
    return {
      ...question,
      assumptions: [...question.assumptions, { kind: 'unread', asked: part.rest.slice(0, longestRest) }],
    };
  };
}

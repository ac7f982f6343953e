import type { Catalog } from '../catalog/catalog.js';
import { interpret } from './interpret/interpret.js';
import { languageOf } from './language.js';
import { createLexicon } from './lexicon.js';
import { gatherMentions } from './mentions/mentions.js';
import { toExplain } from './message/explain-words.js';
import { createMessageReader } from './message/read-message.js';
import { toPieces } from './pieces.js';
import type { Language, Question } from './question.js';
import { readablePart, unmangle } from './unmangle.js';

/** As much of what was not read as tells where it begins. */
const longestRest = 60;
const enoughForLanguage = 2_000;

/** Reads a text, with the earlier question of its thread and the language to fall back to. Any text has a reading. */
export type Reader = (text: string, previous: Question | undefined, fallback: Language) => Question;

/** Builds the reader of a catalog; its indexes are built once. */
export function createReader(catalog: Catalog): Reader {
  const lexicon = createLexicon(catalog);
  const readMessage = createMessageReader(catalog, lexicon);
  const printed = new Set(
    catalog.requirements.flatMap(({ ports }) => ports.flatMap(({ first, last }) => (first === last ? [first] : []))),
  );
  const isPrinted = (port: number): boolean => printed.has(port);
  const isRow = (id: string): boolean => catalog.row(id) !== undefined;
  const readQuestion: Reader = (text, previous, fallback) => {
    // An empty command asks how to ask.
    if (text.trim() === '') return { kind: 'help', language: previous?.language ?? fallback, assumptions: [] };
    const part = readablePart(text);
    const clean = unmangle(part.text);
    const goesOn = previous !== undefined && 'scope' in previous;
    const known = { goesOnFromRules: previous?.kind === 'rules', goesOn, isPrinted };
    const mentions = gatherMentions(toPieces(clean, lexicon, isRow), clean, known);
    const language = languageOf(clean) ?? previous?.language ?? fallback;
    const question = interpret(mentions, previous, language, catalog, lexicon);
    if (part.rest === '') return question;
    return {
      ...question,
      assumptions: [...question.assumptions, { kind: 'unread', asked: part.rest.slice(0, longestRest) }],
    };
  };
  return (text, previous, fallback) => {
    const asked = toExplain(text);
    const language = asked && (languageOf(text.slice(0, enoughForLanguage)) ?? previous?.language ?? fallback);
    const explained = asked?.kind === 'text' && language ? readMessage(asked.text, language) : undefined;
    if (explained) return explained;
    const question = readQuestion(text, previous, fallback);
    if (!asked || (question.kind !== 'not-understood' && question.kind !== 'unknown')) return question;
    const { language: spoken, assumptions } = question;
    return { kind: 'not-understood', isThanks: false, language: spoken, assumptions, lacksMessage: true };
  };
}

/** Builds the reader of other people's messages: in the language of who wants them explained, whatever theirs is. */
export function createExplainer(catalog: Catalog): (text: string, language: Language) => Question {
  const readMessage = createMessageReader(catalog, createLexicon(catalog));
  return (text, language) =>
    readMessage(text, language) ?? { kind: 'not-understood', isThanks: false, language, assumptions: [] };
}

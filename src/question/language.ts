import type { Language } from './question.js';

/** Words of fewer letters are abbreviations that both languages use: FE, HLB, TLS, tcp. */
const shortestEnglishWord = 4;

/**
 * The language of a text: Korean when it has any Hangul, English when it has an English word.
 * Numbers and abbreviations alone tell nothing.
 */
export function languageOf(text: string): Language | undefined {
  if (/[\u1100-\u11ff\u3131-\u318e가-힣]/.test(text)) return 'ko';
  const words = text.match(/[A-Za-z]+/g) ?? [];
  const isEnglish = words.some(
    (word) => everyday.has(word.toLowerCase()) || (word.length >= shortestEnglishWord && !notations.test(word)),
  );
  return isEnglish ? 'en' : undefined;
}

const everyday: ReadonlySet<string> = new Set([
  'is',
  'as',
  'to',
  'in',
  'on',
  'of',
  'for',
  'and',
  'or',
  'the',
  'a',
  'an',
  'why',
  'who',
  'how',
  'do',
  'can',
  'i',
  'we',
  'what',
  'not',
  'vs',
  'hi',
  'hey',
  'ok',
  'thx',
  'all',
  'are',
]);
const notations = /^(?:mtls|https?|ipsec|ldaps?|smtp|dhcp|psom|stun|turn)$/i;

import type { ReadRule, RuleReader } from '../support/meaning.js';
import { readEntry, readRemark } from './cisco.js';
import { expectWord, linesOf, next, skip, type Words } from './reading.js';

/** Reads `access-list NAME [line N] extended permit …` of ASA 9; the line is inserted, never replaced. */
export const readCiscoAsa: RuleReader = (text, holeOf) =>
  linesOf(text, /^\s*!|^(configure terminal|end|exit)$/).flatMap((line): readonly ReadRule[] => {
    const words: Words = { line, rest: line.split(/\s+/) };
    expectWord(words, 'access-list');
    next(words);
    if (skip(words, 'line') && !/^(\d+|[^\w-].*)$/.test(next(words))) throw new Error(`no place: ${line}`);
    if (skip(words, 'remark')) {
      readRemark(words);
      return [];
    }
    expectWord(words, 'extended');
    expectWord(words, 'permit');
    const families = words.rest.flatMap((word) => /^any([46])$/.exec(word)?.[1] ?? []);
    const plain = { line, rest: words.rest.map((word) => word.replace(/^any[46]$/, 'any')) };
    const { isEstablished: _, ...rule } = readEntry(plain, 'mask', holeOf);
    const v6 = [...rule.from, ...rule.to].some((end) => end.includes(':'));
    const v4 = [...rule.from, ...rule.to].some((end) => end.includes('.'));
    if ((families.includes('4') && (v6 || families.includes('6'))) || (families.includes('6') && v4))
      throw new Error(`IPv4 and IPv6 in one rule: ${line}`);
    return [rule];
  });

import { hasCue } from '../piece.js';
import { leavesOut, leftOutBehind, replacing } from '../vocabulary/address-words.js';
import type { Sentence } from './sentence.js';

/** Words that say it stand close by; a long text is not read again for each of its addresses. */
const reach = 80;

/**
 * `except 10.1.0.5`, `!10.1.0.5`, `10.1.0.5 빼고`, `10.1.0.5 is not allowed`, `moved from 10.1.0.5 to 10.3.0.7`: a rule that lets
 * a network in cannot leave one of its addresses out, and what was an address once is none to let in.
 */
export function isLeftOut(sentence: Sentence, index: number): boolean {
  const { pieces } = sentence;
  const [textBefore, textBehind] = around(sentence, index);
  if (textBefore.endsWith('!') || leftOutBehind.test(textBefore) || leavesOut.test(textBehind)) return true;
  const before = pieces.slice(0, index).findLast((piece) => !hasCue(piece, 'machine', 'from', 'to', 'all'));
  const behind = pieces.slice(index + 1).find(({ kind }) => kind !== 'particle');
  const isLatin = before !== undefined && /^[a-z]/i.test(before.text);
  return (
    (isLatin && (hasCue(before, 'except') || before.text.toLowerCase() === 'not')) ||
    (behind !== undefined && hasCue(behind, 'except') && /^[가-힣]/.test(behind.text)) ||
    isOld(sentence, index)
  );
}

/** Whether the address at `index` takes the place of the one before it: "to" is no end of any traffic there. */
export function isNew({ pieces, text }: Sentence, index: number): boolean {
  const old = pieces.slice(0, index).findLastIndex(({ kind }) => kind === 'address');
  return old >= 0 && isOld({ pieces, text }, old);
}

function isOld(sentence: Sentence, index: number): boolean {
  const { pieces, text } = sentence;
  const next = pieces.slice(index + 1).find(({ kind }) => kind === 'address');
  if (next === undefined) return false;
  const [textBefore] = around(sentence, index);
  const gap = text.slice(pieces[index]?.stop, next.start);
  const isKorean =
    replacing.betweenInKorean.test(gap) && replacing.behind.test(text.slice(next.stop, next.stop + reach));
  return isKorean || (replacing.before.test(textBefore) && replacing.between.test(gap));
}

function around({ pieces, text }: Sentence, index: number): readonly [before: string, behind: string] {
  const { start = 0, stop = 0 } = pieces[index] ?? {};
  return [text.slice(Math.max(0, start - reach), start), text.slice(stop, stop + reach)];
}

import { hasCue } from '../piece.js';
import { breaks, gapBefore, type Sentence } from './sentence.js';

const articles = /^(?:the|a|an|our|for)$/i;
const about = /^(?:about|regarding|concerning)$/i;

/** `not 5061 but 5070`, `not the front end, the director`, `nothing about edge`; not `is it not the front end`. */
export function isNegated(sentence: Sentence, index: number): boolean {
  const { pieces } = sentence;
  if (pieces[index - 1]?.text.toLowerCase() === 'not') return true;
  const place = pieces.slice(0, index).findLastIndex(({ text }) => !(articles.test(text) || about.test(text)));
  const word = pieces[place]?.text.toLowerCase();
  if (word === 'nothing') return pieces.slice(place, index).some(({ text }) => about.test(text));
  if (word !== 'not' || place === index - 1) return false;
  const before = pieces[place - 1];
  return (
    before === undefined || hasCue(before, 'and') || /^but$/i.test(before.text) || breaks(gapBefore(sentence, place))
  );
}

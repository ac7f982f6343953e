import { explainingInEnglish as english, explainingInKorean as korean } from '../vocabulary/explaining.js';

/** A wish to have a text explained: the text, or `above` where it stands elsewhere: "explain this". */
export type ToExplain = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'above' };

const asks = String.raw`(?:${english.asks}(?:\s+${english.pointed})?(?:\s+please)?|${korean.pointed}${korean.asks})`;
const whatIs = `(?:${english.whatIs(english.pointed)}|${korean.whatIs(korean.pointed)})`;
const mark = String.raw`[\s:,.!?？~]*`;
const alone = new RegExp(`^\\s*(?:${asks}|${whatIs})${mark}$`, 'iu');
const behind = new RegExp(`\\n[^\\S\\n]*(?:${asks}|${whatIs})${mark}$`, 'iu');
// "What is this 5061 rule" is a question; "what is this: permit …" is not.
const before = new RegExp(`^\\s*(?:(?:${asks}|${whatIs})(?:${mark}\\n|\\s*[:,])|${asks}\\s)\\s*`, 'iu');

/** Whether a text asks to have another one explained. "Explain 5061" is a question like any other. */
export function toExplain(text: string): ToExplain | undefined {
  if (alone.test(text)) return { kind: 'above' };
  const rest = [withoutBeginning(text), withoutEnd(text)].find(isMessage);
  return rest === undefined ? undefined : { kind: 'text', text: rest };
}

/** A wish at the end is no longer: looked for in all of a text, blank lines would be gone through once for each. */
const longestEnd = 120;

function withoutBeginning(text: string): string {
  return before.test(text) ? text.replace(before, '') : '';
}

function withoutEnd(text: string): string {
  const said = text.trimEnd();
  const end = said.slice(-longestEnd);
  return behind.test(end) ? (said.slice(0, -longestEnd) + end.replace(behind, '')).trimEnd() : '';
}

/** A sentence longer than this is no question about a name or two. */
const longestQuestion = 160;

/** Somebody's text and no question: several lines, a rule, a connection with its addresses. */
function isMessage(text: string): boolean {
  return (
    text.trim().split(/\n\s*/).length > 1 ||
    text.length > longestQuestion ||
    /\d{1,3}(?:\.\d{1,3}){3}/.test(text) ||
    /\b(?:permit|deny|denied|drop|allow|block)\s+(?:in\s+|out\s+)?(?:tcp|udp|ip)\b|\bdpt=|\bdport\b/i.test(text)
  );
}

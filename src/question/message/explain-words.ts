/** A wish to have a text explained: the text, or `above` where it stands elsewhere: "explain this". */
export type ToExplain = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'above' };

const what = String.raw`(?:\s+(?:this|these|that|it|the following|(?:the\s+)?ports?|(?:this|the)\s+(?:message|log|line|ticket|rules?)))?`;
const english = String.raw`(?:(?:please|pls|can you|could you)\s+)?explain${what}(?:\s+please)?`;
const korean = String.raw`(?:(?:이거|이것|이걸|이것을|위|위에|아래|다음)\s*)?(?:(?:내용|메시지|로그|포트|티켓)(?:을|를)?\s*)?(?:좀\s*)?(?:설명|해설)(?:\s*(?:좀\s*)?(?:해\s*줘요?|해\s*주세요|해\s*주십시오|해\s*봐|해줄래|부탁\s*(?:해요|합니다|드립니다|드려요|드리겠습니다)?))?`;
const mark = String.raw`[\s:,.!?？~]*`;
const alone = new RegExp(`^\\s*(?:${english}|${korean})${mark}$`, 'iu');
const before = new RegExp(`^\\s*(?:${english}|${korean})(?:${mark}\\n|\\s*[:,]|\\s)\\s*`, 'iu');
// From the last line break on: from each of many, the blanks up to the end would be read anew.
const behind = new RegExp(`\\n[^\\S\\n]*(?:${english}|${korean})${mark}$`, 'iu');

/** Whether a text asks to have another one explained. "Explain 5061" is a question like any other. */
export function toExplain(text: string): ToExplain | undefined {
  if (alone.test(text)) return { kind: 'above' };
  const rest = [before, behind].map((words) => (words.test(text) ? text.replace(words, '') : '')).find(isMessage);
  return rest === undefined ? undefined : { kind: 'text', text: rest };
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

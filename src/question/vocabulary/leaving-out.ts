const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*,\s*/));

/** `5068 빼면`: beside a word of trouble, what its lack does. */
export const lacking = words('빼면, 제외하면, 없이');

/** `디렉터 말고 프런트 엔드`. */
export const insteadOf = words('말고, 말구');

/** English words that stand behind what is of no need: `media is not needed`. */
export const namedBefore =
  /(?:needed|required|necessary|relevant|wanted|(?:un)?used|deployed|unneeded|in use|(?:is|are) (?:turned off|switched off|disabled))$/i;

/** `not needed on FE`: a place, and not what is of no need. */
export const prepositions = words('on, at, in, from, to, by, with, between, behind');

/** `FE 포트 좀 빼 주세요`: where nothing would be left, a list is to be taken out and handed over. */
export const takesOut = /^빼\s?(?:줘|주)/;

/** `nobody dials in`; not `nobody can dial in`. */
export const nobody = /^no ?(?:body|one)$/i;

/** A Korean word that asks by its own ending: `필요 없나요`. */
export const asksWithin = /(?:나|나요|냐|죠|지|지요|까|까요|는지|[?？])$/;

/** `불필요한 포트`, `필요 없는 포트`. */
export const modifies = /^(?:한|는|은|던)?\s*포트/;

/** What may stand between a thing and that it is not there: `E911 서버 따로 없음`; not `FE 로그 없음`. */
export const besideAbsent = words('따로, 지금, 현재, 별도, 별도로, 원래, 아직, 이제, 더');

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*,\s*/));

/** `5068 빼면`: beside a word of trouble, what its lack does. */
export const lacking = words('빼면, 제외하면, 없이');

/** `디렉터 말고 프런트 엔드`. */
export const insteadOf = words('말고, 말구');

/** English words that stand behind what is of no need: `media is not needed`. */
export const namedBefore = /(?:needed|required|necessary|relevant|wanted|used|deployed|unneeded|in use)$/i;

/** `not needed on FE`: a place, and not what is of no need. */
export const prepositions = words('on, at, in, from, to, by, with, between, behind');

/** `FE 포트 좀 빼 주세요`: where nothing would be left, a list is to be taken out and handed over. */
export const takesOut = /^빼\s?(?:줘|주)/;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*,\s*/));

/** `5068 빼면`: beside a word of trouble, what its lack does. */
export const lacking = words('빼면, 제외하면, 없이');

/** `디렉터 말고 프런트 엔드`. */
export const insteadOf = words('말고, 말구');

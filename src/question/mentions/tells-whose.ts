import { deniesWhose, tellingWhose } from '../vocabulary/telling-whose.js';

/** Whose an address is, said without the address: `that's the front end`; undefined where it is asked, or said not to be. */
export function tellsWhose(text: string): 'that' | 'from' | 'to' | undefined {
  // "No, that's the gateway" denies what was said before.
  const isDenied = deniesWhose.test(text.replace(/^no,? /i, ''));
  return isDenied || /[?？]/.test(text)
    ? undefined
    : (['that', 'from', 'to'] as const).find((each) => tellingWhose[each].test(text));
}

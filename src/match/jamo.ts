const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Spells Hangul syllables as letters, since a typing error changes one letter and not a syllable: `중재` → `ㅈㅜㅇㅈㅐ`. */
export function toJamo(text: string): string {
  let spelled = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    spelled += isSyllableCode(code) ? lettersOf(code - firstSyllable) : character;
  }
  return spelled;
}

/** Whether the character is a whole Hangul syllable. */
export function isSyllable(character: string): boolean {
  return isSyllableCode(character.codePointAt(0) ?? 0);
}

function isSyllableCode(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}

function lettersOf(index: number): string {
  return initials[Math.floor(index / 588)]! + vowels[Math.floor((index % 588) / 28)]! + finals[index % 28]!;
}

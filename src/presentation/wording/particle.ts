/** Pairs of particles: the form after a final consonant, and the one after a vowel. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';

type Ending = 'vowel' | 'rieul' | 'consonant';

/** The word with the particle that its sound asks for: `5061을`, `FE를`, `중재 서버로`. */
export function withParticle(word: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = particle.split('/') as [string, string];
  const ending = endingOf(word);
  const open = ending === 'vowel' || (ending === 'rieul' && particle === '으로/로');
  return `${word}${open ? afterVowel : afterConsonant}`;
}

/** How the last sound of a word ends when a Korean reads it aloud. */
function endingOf(word: string): Ending {
  const heard = withoutBrackets(word);
  const last = heard.at(-1) ?? '';
  if (/[가-힣]/.test(last)) return ofSyllable(last);
  if (/\d/.test(last)) return ofDigit(last);
  if (/[a-z]/i.test(last)) return ofLatin(/[a-z]+$/i.exec(heard)?.[0] ?? last);
  return 'vowel';
}

/** A particle follows the word before a bracket, and does not hear quotes or full stops. */
function withoutBrackets(word: string): string {
  const silent = /(?:\s*[([][^()[\]]*[)\]]|[^\p{L}\p{N}])$/u;
  let heard = word;
  while (silent.test(heard)) heard = heard.replace(silent, '');
  return heard;
}

function ofSyllable(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

/** 영 일 이 삼 사 오 육 칠 팔 구; a number that ends in 0 is read 십, 백, 천 or 만, a consonant as well. */
function ofDigit(digit: string): Ending {
  if ('178'.includes(digit)) return 'rieul';
  return '036'.includes(digit) ? 'consonant' : 'vowel';
}

/** Letters of an abbreviation are named one by one (엘, 엠, 엔, 알); a word is read as Korean borrows it. */
function ofLatin(word: string): Ending {
  if (/[A-Z]$/.test(word) || word.length === 1) return /[lr]$/i.test(word) ? 'rieul' : ofNasal(word);
  if (/(?:l|le)$/.test(word)) return 'rieul';
  if (/(?:[mn]|[mn]e|ng)$/.test(word)) return 'consonant';
  return /[aeiou](?:ck|[bckpt])$/.test(word) ? 'consonant' : 'vowel';
}

function ofNasal(word: string): Ending {
  return /[mn]$/i.test(word) ? 'consonant' : 'vowel';
}

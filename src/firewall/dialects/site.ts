import type { Text } from '../../catalog/schema.js';
import type { Holds } from '../dialect.js';
import { meaningOf, nameFor } from '../names.js';
import type { Endpoint, NamedRule, NamedService } from '../rule.js';

type Hole = (name: string) => string;
type Named = NamedRule | NamedService;

/** How many characters the word takes up that goes where `SITE` is to be filled in, with the joint. */
export const siteRoom = 9;

/**
 * Whether addresses are filled in by hand: then the name alone no longer says what it stands for. The same name for other
 * addresses would replace or widen what is there, or be refused, and the undo would take back both.
 */
export function needsSite(named: Named): boolean {
  const ends: readonly Endpoint[] =
    'virtual' in named ? [named.virtual, named.servers, named.clients] : [named.from, named.to];
  return ends.some(({ kind }) => kind === 'hole');
}

/**
 * The rules of one paste under the names that they get. As soon as one is filled in by hand all of them end in the word, and
 * are cut so that it fits: what a second paste has in common with the first is then not refused or doubled under its name, and
 * not taken back with the other.
 */
export function onSite(rules: readonly NamedRule[], names: Holds['names'], hole: Hole): readonly NamedRule[] {
  if (!rules.some(needsSite)) return rules;
  const room = { ...names, longest: names.longest - siteRoom };
  return rules.map((rule) => ({
    ...rule,
    name: `${nameFor(rule.words, meaningOf(rule), room)}${names.joint}${hole('SITE')}`,
  }));
}

/** What to put there. */
export function siteNote(hole: Hole, letters = siteRoom - 1): Text {
  const word = hole('SITE');
  return {
    en: `${word} in a name is a word of yours, up to ${letters} small letters, for what you fill in this time. When you fill in something else, take another word: the same names would mix the rules up, and the undo would take back both.`,
    ko: `이름에 있는 ${word} 자리에는 이번에 채우는 값을 구분할 단어(예: hq)를 영문 소문자 ${letters}자 이내로 넣으십시오. 다른 값을 채울 때는 다른 단어를 쓰십시오. 이름이 같으면 규칙이 섞이고, 되돌릴 때 양쪽이 모두 지워집니다.`,
  };
}

import { en } from '../../src/presentation/wording/en';
import { ko } from '../../src/presentation/wording/ko';
import { sayings, wordSamples } from '../support/word-samples';

const english = sayings(en, wordSamples);
const korean = sayings(ko, wordSamples);

test('both languages say the same number of things', () => {
  expect(english.length).toBeGreaterThan(100);
  expect(korean.map(({ where }) => where)).toEqual(english.map(({ where }) => where));
});

describe.each(english.map(({ where, said }, index) => ({ where, inEnglish: said, inKorean: korean[index]!.said })))(
  '$where',
  ({ inEnglish, inKorean }) => {
    test('is said in both languages, and differently', () => {
      expect(inEnglish).toMatch(/^\S(.*\S)?$/);
      expect(inKorean).toMatch(/^\S(.*\S)?$/);
      expect(inEnglish).not.toBe(inKorean);
    });

    test('leaves no hole, and shouts in neither', () => {
      for (const each of [inEnglish, inKorean]) expect(each).not.toMatch(/undefined|null|\[object|!| {2}/);
    });
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asksToExplainAbove } from '../../src/ask';
import { toExplain } from '../../src/question/message/explain-words';
import { readLookUpWord } from '../../src/slack/look-up-word';

// Each line of the corpus, repeated, once took time that grew faster than the text.

const corpus: readonly string[] = readFileSync(join(__dirname, '..', 'fuzz', 'corpus', 'slow.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as string);

/** As long as Slack's longest message. */
const length = 40_000;
/** Milliseconds; the slowest took a second, and takes a few. */
const most = 250;

test.each(corpus)('messages full of %j are told apart from wishes at once', (unit) => {
  const text = `x${unit.repeat(length / unit.length)}x`;
  const begun = performance.now();
  asksToExplainAbove(text);
  readLookUpWord(text);
  expect(performance.now() - begun).toBeLessThan(most);
});

test.each(['explain this', '설명해 주세요', 'please explain!'])('a wish behind a long text is found: %s', (wish) => {
  const log = 'Deny tcp src inside:10.20.1.11/51234 dst servers:10.20.2.15/5070\n'.repeat(50).trim();
  expect(toExplain(`${log}\n\n${wish}\n\n`)).toEqual({ kind: 'text', text: log });
});

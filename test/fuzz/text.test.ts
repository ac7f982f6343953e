import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { expectToHold, pastedIn } from './support/answers-hold';
import { corpus } from './support/corpus';
import { patience, search } from './support/search';
import { texts } from './support/texts';

const catalog = loadCatalog({});
const { ask, explain, suggest } = createSpine(catalog, '1.0.0');

/** A word that is in no catalog and in no language of rules. */
const stranger = 'qzxwvk';

test.each(corpus('text'))('corpus: %s', (_, text) => expectAnswers(text));

test(
  'any text has an answer that Slack takes, and no word of it stands in a snippet',
  () => search('text', texts, expectAnswers, 120, (text) => text),
  patience,
);

function expectAnswers(text: string): void {
  for (const language of ['en', 'ko'] as const) {
    expectToHold(ask(text, { language }), text, catalog);
    expectToHold(explain(text, language), text, catalog);
    for (const kind of ['role', 'service', 'dialect'] as const) expect(suggest(kind, text, language)).toBeDefined();
  }
  // At each end and in the middle: wherever a snippet would take a word from.
  const marked = [`${stranger} ${text}`, `${text} ${stranger}`, text.replace(/\s+/g, ` ${stranger} `)];
  for (const each of marked) expect(pastedIn(ask(each))).not.toMatch(new RegExp(stranger, 'i'));
}

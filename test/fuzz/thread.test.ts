import { createAsk, type Reply } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { expectToHold, pastedIn } from './support/answers-hold';
import { corpus } from './support/corpus';
import { patience, search } from './support/search';
import { talks } from './support/texts';

const catalog = loadCatalog({});
const ask = createAsk(catalog);
const stranger = 'qzxwvk';

test.each(corpus('thread'))('corpus: %s', (_, said) => expectTalk(JSON.parse(said)));

test(
  'any thread has answers, each of which can be gone on from',
  () => search('thread', talks, expectTalk, 60),
  patience,
);

/** By what the person said before, and by the key that travels with the message. */
function expectTalk(said: readonly string[]): void {
  let before: Reply | undefined;
  for (const [index, text] of said.entries()) {
    const key = before && before.key !== '' ? { key: before.key } : {};
    const reply = ask(text, key);
    expectToHold(reply, text, catalog);
    expectToHold(ask(text, { thread: said.slice(0, index) }), text, catalog);
    expect(pastedIn(ask(`${text} ${stranger}`, key))).not.toMatch(new RegExp(stranger, 'i'));
    if (reply.follow !== 'before') before = reply.follow === 'this' ? reply : undefined;
  }
}

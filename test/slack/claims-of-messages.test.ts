import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import type { Claims } from '../../src/state/claims';
import { twoReplicas } from '../support/two-replicas';

// What it costs that a message is answered once.

const spine = createSpine(loadCatalog({}), '1.0.0');
const { one, another, shared, now, mention, posts } = twoReplicas();

test.each([
  ['mediation', [], ['take', 'done']],
  // Whoever finds it while the file is on its way has to know that the answer stands.
  ['mediation as xlsx', [], ['take', 'posted', 'done']],
  ['mediation as xlsx', [{ done: 'cut' }], ['take', 'posted', 'done']],
] as const)(
  'the claim of a message that is answered with %s after %j costs the database %j',
  async (text, failures, statements) => {
    one.slack.failNext('chat.postMessage', ...failures);
    const asked: string[] = [];
    const state = { ...shared(), claims: watchedClaims(shared().claims, asked) };
    const running = await another({ ask: spine.ask, state, parts: spine, now });
    expect(await running.sender.json(mention(text))).toBe(200);
    await running.idle();
    expect([posts().length, asked]).toEqual([1, statements]);
  },
);

function watchedClaims(claims: Claims, asked: string[]): Claims {
  return {
    ...claims,
    async take(...what) {
      asked.push('take');
      const claim = await claims.take(...what);
      if (claim.kind !== 'ours') return claim;
      const watched = (['extend', 'posted', 'done', 'release'] as const).map((name) => [
        name,
        (lease: number) => {
          asked.push(name);
          return claim.hold[name](lease);
        },
      ]);
      return { ...claim, hold: Object.fromEntries(watched) };
    },
  };
}

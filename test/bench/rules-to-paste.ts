import { createCatalog } from '../../src/catalog/catalog.js';
import { type Measurement, short } from './figure.js';
import { readCatalogData } from './project.js';
import { requestsFor, rulesQuestion, snippetFor } from './rules-asked.js';
import { median, percentile, timed } from './statistics.js';

const warmUps = 3;
const rounds = 10;

/** Every dialect for every role that has something to write in it: from the question to the snippet, its check and its undo. */
export const rulesToPaste: Measurement = async (say) => {
  const catalog = createCatalog(readCatalogData());
  const asked = requestsFor(catalog)
    .map((request) => ({ dialect: request.dialect, question: rulesQuestion(request, catalog) }))
    .flatMap(({ dialect, question }) => {
      const snippet = snippetFor(question, catalog);
      return snippet === undefined ? [] : [{ dialect, question, rules: snippet.rules }];
    });
  const round = () => asked.map(({ question }) => timed(() => snippetFor(question, catalog)));
  for (let count = 0; count < warmUps; count++) round();
  const measured = Array.from({ length: rounds }, round);

  const seconds = median(measured.map((times) => times.reduce((sum, time) => sum + time, 0))) / 1_000;
  const rules = asked.reduce((sum, each) => sum + each.rules, 0);
  const all = measured.flat();
  const slowest = asked[measured[0]!.indexOf(percentile(measured[0]!, 1))]!;
  say({
    name: 'snippets in a round, dialects, rules in them',
    value: `${asked.length}, ${new Set(asked.map(({ dialect }) => dialect)).size}, ${short(rules)}`,
  });
  say({ name: 'rounds measured, after rounds of warm-up', value: `${rounds}, ${warmUps}` });
  say({ name: 'snippets a second', value: short(asked.length / seconds) });
  say({ name: 'rules a second', value: short(rules / seconds) });
  say({
    name: 'question to snippet: median, p99, max',
    value: `${short(median(all))}, ${short(percentile(all, 0.99))}, ${short(percentile(all, 1))} ms`,
  });
  say({ name: 'slowest of the first round', value: `${slowest.dialect}, ${slowest.rules} rules` });
};

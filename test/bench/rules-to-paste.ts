import { createCatalog } from '../../src/catalog/catalog.js';
import { type Measurement, short } from './figure.js';
import { readCatalogData } from './project.js';
import { rulesQuestions, snippetFor } from './rules-asked.js';
import { median, percentile, timed } from './statistics.js';

const warmUps = 5;
const rounds = 10;

/** Every dialect for every role that has something to write in it: from the question to the snippet, its check and its undo. */
export const rulesToPaste: Measurement = async (say) => {
  const catalog = createCatalog(readCatalogData());
  const asked = rulesQuestions(catalog).flatMap((question) => {
    const snippet = snippetFor(question, catalog);
    return snippet === undefined ? [] : [{ question, ...snippet }];
  });
  const round = () => asked.map(({ question }) => timed(() => snippetFor(question, catalog)));
  for (let count = 0; count < warmUps; count++) round();
  const measured = Array.from({ length: rounds }, round);

  const rules = asked.reduce((sum, snippet) => sum + snippet.rules, 0);
  const seconds = median(measured.map((times) => times.reduce((sum, time) => sum + time, 0))) / 1_000;
  const all = measured.flat();
  const medians = asked.map((_, index) => median(measured.map((times) => times[index]!)));
  const slowest = asked[medians.indexOf(percentile(medians, 1))]!;
  say({
    name: 'snippets in a round, their dialects, their rules',
    value: `${asked.length}, ${new Set(asked.map(({ dialect }) => dialect)).size}, ${short(rules)}`,
  });
  say({ name: 'rounds measured, after rounds of warm-up', value: `${rounds}, ${warmUps}` });
  say({ name: 'snippets a second', value: short(asked.length / seconds) });
  say({ name: 'rules a second', value: short(rules / seconds) });
  say({ name: 'question to snippet, median', value: `${short(median(all))} ms` });
  say({ name: 'question to snippet, p99', value: `${short(percentile(all, 0.99))} ms` });
  say({
    name: 'slowest snippet: its median, dialect, rules',
    value: `${short(percentile(medians, 1))} ms, ${slowest.dialect}, ${slowest.rules}`,
  });
};

import { createAsk } from '../../src/ask.js';
import { createCatalog } from '../../src/catalog/catalog.js';
import type { Measurement } from './figure.js';
import { short, under } from './figure.js';
import { readCatalogData, readQuestions } from './project.js';
import { median, percentile, timed } from './statistics.js';

const warmUps = 5;
const rounds = 10;

/** From a text to the document that is drawn, for every question of test/questions; with a thread, its earlier texts are read too. */
export const textToAnswer: Measurement = async (say) => {
  const ask = createAsk(createCatalog(readCatalogData()));
  const questions = readQuestions();
  const round = () => questions.map(({ ask: text, thread = [] }) => timed(() => ask(text, { thread })));
  for (let count = 0; count < warmUps; count++) round();
  const measured = Array.from({ length: rounds }, round);

  const all = measured.flat();
  const medians = questions.map((_, index) => median(measured.map((times) => times[index]!)));
  const slowest = questions[medians.indexOf(percentile(medians, 1))]!;
  say({
    name: 'questions, threads among them',
    value: `${questions.length}, ${questions.filter(({ thread }) => thread).length}`,
  });
  say({ name: 'rounds measured, after rounds of warm-up', value: `${rounds}, ${warmUps}` });
  say(under('text to answer, median', median(all), 0.5, ' ms'));
  say(under('text to answer, p99', percentile(all, 0.99), 5, ' ms'));
  say({ name: 'text to answer, p99 of the medians of the questions', value: `${short(percentile(medians, 0.99))} ms` });
  say({ name: 'text to answer, max', value: `${short(percentile(all, 1))} ms` });
  say({
    name: 'slowest question: its median, its length',
    value: `${short(percentile(medians, 1))} ms, ${slowest.ask.length} characters`,
  });
};

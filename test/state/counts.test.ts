import { createSums, totals, type Unanswered } from '../../src/state/counts';
import { inBoth } from './support/in-both';

const day = 24 * 60 * 60_000;
const port: Unanswered = { kind: 'port-not-found', about: ['4711'], language: 'en' };

inBoth((shared) => {
  test('the most frequent first, from all replicas, with the days', async () => {
    const [one, other] = shared().replicas;
    one.counts.count(port);
    one.counts.count({ kind: 'not-understood', about: [], language: 'ko' });
    await one.counts.list();
    await shared().pass(day);
    other.counts.count(port);
    await other.counts.list();
    expect(await one.counts.list()).toEqual([
      { ...port, times: 2, first: '2026-03-09', last: '2026-03-10' },
      { kind: 'not-understood', about: [], language: 'ko', times: 1, first: '2026-03-09', last: '2026-03-09' },
    ]);
  });

  test('what they are about is in one order, each once; texts are left out', async () => {
    const [one, other] = shared().replicas;
    one.counts.count({ kind: 'choice', about: ['mediation', '5061', 'edge', 'edge'], language: 'en' });
    one.counts.count({
      kind: 'choice',
      about: ['edge', '5061', 'mediation', 'Kim’s server', 'a b', ''],
      language: 'en',
    });
    one.counts.count({ kind: 'wrong', about: ['https://intra/?q=1', '10.1.2.3', 'x'.repeat(200)], language: 'en' });
    await one.counts.list();
    expect(await other.counts.list()).toMatchObject([
      { kind: 'choice', about: ['5061', 'edge', 'mediation'], times: 2 },
      { kind: 'wrong', about: [], times: 1 },
    ]);
  });

  test('none is lost when all count at once', async () => {
    const { replicas } = shared();
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const { counts } = replicas[index % 2 ? 1 : 0];
        counts.count(port);
        counts.count({ ...port, about: [String(index % 4)] });
        await counts.list();
      }),
    );
    expect((await replicas[0].counts.list()).reduce((sum, { times }) => sum + times, 0)).toBe(80);
  });
});

test('so many sorts of questions and no more are held in memory', () => {
  const sums = createSums();
  for (let number = 0; number < 6_000; number += 1) sums.add({ ...port, about: [String(number)] }, '2026-03-09');
  sums.add({ ...port, about: ['1'] }, '2026-03-09');
  expect(sums.all()).toHaveLength(5_000);
  expect(totals(sums.all())[0]).toMatchObject({ about: ['1'], times: 2 });
});

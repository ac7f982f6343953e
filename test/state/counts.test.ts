import { createCounts } from '../../src/state/counts';

test('counts by kind and language, in a stable order', async () => {
  const counts = createCounts();
  expect(await counts.all()).toEqual([]);
  for (const [kind, language] of [
    ['rules', 'ko'],
    ['requirements', 'en'],
    ['rules', 'ko'],
  ] as const)
    await counts.add(kind, language);
  expect(await counts.all()).toEqual([
    { kind: 'requirements', language: 'en', count: 1 },
    { kind: 'rules', language: 'ko', count: 2 },
  ]);
});

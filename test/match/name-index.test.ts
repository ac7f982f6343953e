import { createNameIndex } from '../../src/match/name-index.js';

const index = createNameIndex(
  ['Mediation Server', 'Director', '중재 서버', '5061', 'FE', 'Call Park'].map((name) => ({ name, value: name })),
);

test.each([
  ['mediationserver', 'Mediation Server'],
  ['director', 'Director'],
  ['중재서버', '중재 서버'],
])('%s is exactly %s', (key, name) => {
  expect(index.exact(key)).toEqual([name]);
});

test.each([
  ['me', 'mediationserver'.length],
  ['member', 'mediationserver'.length],
  ['중재합니다', '중재서버'.length],
  ['zz', 0],
])('no name that begins like %s is longer than %i', (key, length) => {
  expect(index.longest(key)).toBe(length);
});

test.each([
  ['meditationserver', 'Mediation Server'],
  ['mediationsevrer', 'Mediation Server'],
  ['direktor', 'Director'],
  ['중제서버', '중재 서버'],
  ['중재서바', '중재 서버'],
])('%s is a slip of %s', (key, name) => {
  expect(index.near(key)?.values).toEqual([name]);
});

test.each(['5060', 'fa', 'direct', 'medium', 'media', '중대서류', '서버', 'park'])('%s is near to nothing', (key) => {
  expect(index.near(key)).toBeUndefined();
});

test('says all that are equally near', () => {
  const tied = createNameIndex(['abcdef1x', 'server', 'servex'].map((name) => ({ name, value: name })));
  expect(tied.near('servez')?.values).toEqual(['server', 'servex']);
});

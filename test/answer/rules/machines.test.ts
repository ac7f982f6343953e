import { data, permitDialects, readRules, rulesFor } from './support/asking.js';

const onHost = permitDialects.filter(({ stands }) => stands === 'host').map(({ id }) => id);
const inTransit = permitDialects.filter(({ stands }) => stands === 'transit').map(({ id }) => id);
const port = (first: number) => [{ first, last: first }];

const several = {
  'two roles': [{ roles: ['mediation', 'director'] }, ['mediation', 'director']],
  'a port that two roles listen on': [{ ports: port(5061) }, ['front-end', 'director']],
  'a way to two roles': [
    { ends: { from: ['edge'], to: ['front-end', 'director'], bothWays: false } },
    ['front-end', 'director'],
  ],
  'a name for several servers': [
    { roles: ['all-internal'] },
    ['front-end', 'front-end-mediation', 'cms-front-end', 'mediation', 'director', 'persistent-chat'],
  ],
} as const;

describe.each(Object.entries(several))('%s', (_, [scope, roles]) => {
  test.each(onHost)('%s is asked for which machine, and nothing is written', (dialect) => {
    const answer = rulesFor({ dialect, ...scope, roles: 'roles' in scope ? scope.roles : [] });
    expect(answer?.snippet).toBeUndefined();
    expect(answer?.refused).toMatchObject({ kind: 'which-machine', roles: roles.map((id) => ({ id })) });
    expect(answer?.choices.filter(({ kind }) => kind === 'role')).toHaveLength(roles.length);
  });

  test.each(inTransit)('%s is written for all of them, between the ends', (dialect) => {
    const answer = rulesFor({ dialect, ...scope, roles: 'roles' in scope ? scope.roles : [] });
    expect(answer?.refused).toBeUndefined();
    expect(readRules(answer).length).toBeGreaterThan(0);
    expect(readRules(answer).flatMap(({ from, to }) => [...from, ...to])).not.toContain('any');
  });
});

test.each(onHost)('%s: a name for one kind of server is that machine', (dialect) => {
  expect(rulesFor({ dialect, roles: ['door-servers'] })?.refused).toBeUndefined();
});

test.each(onHost)('%s: one port of several interfaces of a machine is one rule', (dialect) => {
  const answer = rulesFor({ dialect, roles: ['edge'], ports: port(443) });
  expect(readRules(answer)).toMatchObject([{ direction: 'in', from: ['?CLIENT'], to: ['any'], ports: [[443, 443]] }]);
  expect(answer?.snippet?.text).toMatch(/C02.C03.C04/);
});

test.each(onHost)('%s: servers of one kind that reach each other need both rules', (dialect) => {
  const rules = readRules(rulesFor({ dialect, roles: ['front-end'], rows: ['S34'] }));
  expect(rules.map(({ direction, from, to }) => [direction, from, to])).toEqual(
    expect.arrayContaining([
      ['in', ['?FRONT_END'], ['any']],
      ['out', ['any'], ['?FRONT_END']],
    ]),
  );
});

test('the machine of a host is no balancer and no far end by accident: its own end is any, the other never', () => {
  for (const dialect of onHost)
    for (const { id, kind } of data.roles.filter((role) => role.kind === 'server'))
      for (const { direction, from, to } of readRules(rulesFor({ dialect, roles: [id] })))
        expect([kind, direction === 'in' ? from : to]).not.toContainEqual(['any']);
});

test('of two roles, each rule has the direction of the one that it is about', () => {
  const text = rulesFor({ dialect: 'csv', roles: ['front-end', 'director'] })?.snippet?.text ?? '';
  const toRcc = text.split('\n').filter((line) => line.includes('FILL-IN:RCC_GATEWAY') && line.startsWith('permit'));
  expect(toRcc.length).toBeGreaterThan(0);
  expect(toRcc.filter((line) => !line.startsWith('permit,out,'))).toEqual([]);
});

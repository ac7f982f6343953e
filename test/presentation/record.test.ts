import { describe as toDocument } from '../../src/presentation/describe';
import { toRecord } from '../../src/presentation/record';
import { answers } from '../support/answers';

const record = (name: string, language: 'en' | 'ko' = 'en') => {
  const answer = answers[name]!(language);
  return toRecord({ answer, document: toDocument(answer), language }, { id: '1', text: name });
};

test('a role: rows once each, in the order of the answer, with their names in English', () => {
  const { rows = [], ...rest } = record('mediation');
  expect(rest).toMatchObject({
    id: '1',
    text: 'mediation',
    language: 'en',
    kind: 'requirements',
    understood: { roles: ['mediation'], services: [], ports: [], transports: [], from: null, to: null, dialect: null },
    assumptions: [{ asked: 'meditation', read: 'Mediation Servers' }],
    rendered: expect.stringContaining('5067/tcp'),
  });
  expect(rest).not.toHaveProperty('verdict');
  expect(rows.map(({ id, ids, via }) => [id, ids, via])).toEqual([
    ['S48', undefined, 'own'],
    ['S49', undefined, 'own'],
    ['S47', ['S47', 'S50'], 'own'],
    ['S03', undefined, 'own'],
    ['S25', undefined, 'collocated'],
    ['S26', undefined, 'collocated'],
    ['S40', undefined, 'own'],
    ['S01', ['S01', 'S39'], 'all-servers'],
  ]);
  expect(rows[2]).toMatchObject({
    table: 'server-ports',
    role: 'Mediation Servers',
    ports: '5070',
    transports: ['tcp'],
    from: ['Front End Servers'],
    to: ['Mediation Servers'],
    doubts: [expect.stringContaining('one listener')],
  });
});

test('purpose and doubts follow the language; names do not', () => {
  const { rows = [], language } = record('mediation', 'ko');
  expect(language).toBe('ko');
  expect(rows[2]).toMatchObject({
    role: 'Mediation Servers',
    purpose: expect.stringMatching(/SIP/),
    doubts: [expect.stringMatching(/[가-힣]/)],
  });
});

test('a row that several sections show stands there once', () => {
  const twice = answers['port-5061']!('en');
  if (twice.kind !== 'requirements') throw new Error('port-5061 is about requirements');
  const answer = { ...twice, sections: [...twice.sections, ...twice.sections] };
  const { rows = [] } = toRecord({ answer, document: toDocument(answer), language: 'en' }, { text: '5061' });
  expect(rows.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))]);
  expect(rows.at(-1)).toMatchObject({ id: 'C11', match: 'range', ports: '1024-65535' });
});

test('verdicts, ports and ends', () => {
  expect(record('is-5066-udp')).toMatchObject({ verdict: 'no', understood: { ports: ['5066'], transports: ['udp'] } });
  expect(record('front-end-to-sql')).toMatchObject({ verdict: 'none', understood: { from: 'front-end' } });
  expect(record('front-end-to-sql')).not.toHaveProperty('rows');
});

test('a port of the clients’ range alone is not found, with those rows', () => {
  const { kind, rows = [] } = record('port-3306');
  expect(kind).toBe('not-found');
  expect(rows.map(({ id, match }) => [id, match])).toEqual(['C08', 'C09', 'C10', 'C11'].map((id) => [id, 'range']));
});

test('exceptions have their cells', () => {
  const { exceptions = [] } = record('ipsec', 'ko');
  expect(exceptions[0]).toEqual({
    id: 'I05',
    name: 'Mediation Server Inbound',
    source: 'Any',
    destination: 'Mediation Server(s)',
    transports: ['tcp', 'udp'],
    ports: 'Any',
    authentication: 'Do not authenticate',
  });
});

test('choices are those that are drawn', () => {
  const { kind, choices = [] } = record('mcu');
  expect(kind).toBe('choice');
  expect(choices[0]).toEqual({ label: 'IM Conferencing', ask: 'IM conferencing' });
});

test('a refusal says why', () => {
  expect(record('rules-host-bits')).toMatchObject({
    kind: 'rules',
    refused: expect.stringMatching(/10\.2\.0\.0\/16 or 10\.2\.0\.5/),
    understood: { dialect: 'nftables' },
  });
  expect(record('rules-host-bits')).not.toHaveProperty('snippet');
});

test('a snippet has all that is said with it', () => {
  const { snippet, refused, choices = [] } = record('rules');
  expect(refused).toBeUndefined();
  expect(snippet).toMatchObject({
    dialect: 'nftables',
    rules: 1,
    checkedBy: ['nft -c'],
    check: 'nft -c -f sfbport-nftables.nft',
  });
  expect(snippet?.warnings.join()).toMatch(/@@FRONT_END@@/);
  // The menu of languages is a surface's, and would be in every answer.
  expect(choices.map(({ ask }) => ask)).toEqual(['same in the other language']);
});

test.each(Object.keys(answers))('%s is plain JSON', (name) => {
  const plain = record(name, 'ko');
  expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
});

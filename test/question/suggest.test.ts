import { loadCatalog } from '../../src/catalog/load';
import { createRank } from '../../src/match/rank';
import { createSuggest } from '../../src/question/suggest';

// What is offered while a name is being typed. Nothing here is answered with: the person chooses.

const catalog = loadCatalog({});
const suggest = createSuggest(catalog);
const ids = (...asked: Parameters<typeof suggest>): readonly string[] => suggest(...asked).map(({ id }) => id);

test.each([
  // a name, from its first letter on
  ['role', 'Directors', 'director'],
  ['role', 'd', 'director'],
  ['role', 'DIREC', 'director'],
  ['role', 'mediation servers', 'mediation'],
  ['role', 'medi', 'mediation'],
  ['role', 'front-end', 'front-end'],
  // aliases, short forms, ids, the other language
  ['role', 'fe', 'front-end'],
  ['role', 'sba', 'sba'],
  ['role', 'pstn-gateway', 'pstn-gateway'],
  ['role', '중재', 'mediation'],
  // spaces, hyphens, width
  ['role', 'frontend', 'front-end'],
  ['role', 'ＦＲＯＮＴ　ＥＮＤ', 'front-end'],
  // slips
  ['role', 'fornt end', 'front-end'],
  ['role', 'meditaion', 'mediation'],
  ['role', 'diretcor', 'director'],
  // Hangul: a syllable that is still being typed, everyday spellings, one wrong letter
  ['role', '주', 'mediation'],
  ['role', '중ㅈ', 'mediation'],
  ['role', '중제', 'mediation'],
  ['role', '중제서버', 'mediation'],
  ['role', '프론트', 'front-end'],
  ['role', '디랙터', 'director'],
  ['role', '미디에이', 'mediation'],
  ['role', '미디에이숀', 'mediation'],
  ['service', 'front-end', 'front-end'],
  ['service', '회의 길', 'caa'],
  ['dialect', 'nft', 'nftables'],
  ['dialect', 'cisco as', 'cisco-asa'],
  ['dialect', 'junos', 'juniper-srx'],
  ['dialect', 'PowerShell', 'windows-powershell'],
] as const)('%s “%s” offers %s first, or among the first', (kind, typed, wanted) => {
  for (const language of ['en', 'ko'] as const) expect(ids(kind, typed, language).slice(0, 4)).toContain(wanted);
});

test('what begins a name stands before what begins a word of one, and both before what is misspelt', () => {
  expect(ids('role', 'edge', 'en')[0]).toBe('edge');
  const medi = ids('role', 'mediation', 'en');
  expect(medi.indexOf('mediation')).toBeLessThan(medi.indexOf('med-lb'));
  expect(medi.indexOf('mediation')).toBeLessThan(medi.indexOf('front-end-mediation'));
});

test.each(['zzz', '쀍쀍', '!!!', '5061', '<@U0ANN>', '\u202e', 'x'.repeat(3_000), '가'.repeat(3_000)])(
  '%j is nothing that is known',
  (typed) => {
    for (const kind of ['role', 'service', 'dialect'] as const) expect(ids(kind, typed, 'en')).toEqual([]);
  },
);

test('nothing typed yet lists all, the servers first', () => {
  expect(ids('role', '', 'en')).toHaveLength(catalog.roles.length);
  expect(ids('role', ' ', 'ko')).toEqual(ids('role', '', 'en'));
  expect(ids('role', '', 'en')[0]).toBe('front-end');
  expect(ids('role', '', 'en').at(-1)).toBe('all-internal');
  expect(ids('service', '', 'en')).toHaveLength(catalog.services.length);
});

test('labels are of the language, ids are not', () => {
  expect(suggest('role', 'mediation', 'ko')[0]).toEqual({ id: 'mediation', label: '중재 서버' });
  expect(suggest('role', '중재 서버', 'en')[0]).toEqual({ id: 'mediation', label: 'Mediation Servers' });
});

test('each name is found by itself, first or beside another of the same name', () => {
  for (const { id, name } of [...catalog.roles, ...catalog.services])
    for (const typed of [name.en, name.ko]) {
      const kind = catalog.roles.some((role) => role.id === id && role.name.en === name.en) ? 'role' : 'service';
      expect([typed, ids(kind, typed, 'en').slice(0, 2)]).toEqual([typed, expect.arrayContaining([id])]);
    }
});

test('the same is offered each time, and nothing twice', () => {
  for (const typed of ['', 'e', 'front', '서', 'confernce', '회의']) {
    const once = ids('service', typed, 'en');
    expect(ids('service', typed, 'en')).toEqual(once);
    expect(new Set(once).size).toBe(once.length);
  }
});

test('among very many, what begins as typed is found, and nothing is compared letter by letter', () => {
  const things = Array.from({ length: 2_000 }, (_, n) => ({ value: n, names: [`Contoso ${n}`], aliases: [] }));
  const rank = createRank(things);
  expect(rank('contoso 199')[0]).toBe(199);
  expect(rank('contsoo')).toEqual([]);
  expect(createRank(things.slice(0, 400))('contsoo')).toHaveLength(400);
});

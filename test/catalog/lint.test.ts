import { join } from 'node:path';
import { lint, lints } from '../../src/catalog/lint';
import { readDirectory } from '../../src/catalog/read-directory';
import type { CatalogData, Requirement } from '../../src/catalog/schema';

const good = readDirectory(join(__dirname, '..', 'fixtures', 'second-product'));
const [row] = good.requirements as [Requirement];
const [role] = good.roles as [CatalogData['roles'][0]];

const rows = (...more: Partial<Requirement>[]): Partial<CatalogData> => ({
  requirements: [
    ...good.requirements,
    ...more.map((each, index) => ({
      ...row,
      id: `ZZ${index}`,
      ports: [{ first: 1, last: 1 }] as Requirement['ports'],
      ...each,
    })),
  ],
});
const roles = (...more: Partial<typeof role>[]): Partial<CatalogData> => ({
  roles: [
    ...good.roles,
    ...more.map((each, index) => ({
      ...role,
      id: `zz-${index}`,
      name: { en: `Zz ${index}`, ko: `즈 ${index}` },
      aliases: [],
      ...each,
    })),
  ],
});
const registered = (...names: Partial<CatalogData['registeredNames'][0]>[]): Partial<CatalogData> => ({
  registeredNames: names.map((each, index) => ({
    id: `zz-${index}`,
    port: row.ports[0]!.first,
    transports: ['tcp'],
    description: 'Zz',
    source: good.sources[0]!.id,
    ...each,
  })),
});
const everyday = (...everydayNames: string[]): Partial<CatalogData> => ({
  products: good.products.map((product) => ({ ...product, everydayNames })),
});
const asking = (name: string, ...means: string[]): Partial<CatalogData> => ({
  ambiguities: [{ name, means, answer: 'ask' }],
});

test('the second product has no problems', () => {
  expect(lint(good)).toEqual([]);
});

const cases: [keyof typeof lints, string, Partial<CatalogData>, RegExp[]][] = [
  ['duplicate-ids', 'a row twice', rows({ id: 'DC01' }), [/server-ports\.yml: DC01: the id is taken/]],
  [
    'duplicate-ids',
    'a note called as a row',
    { notes: [{ ...good.notes[0]!, id: 'DC01' }] },
    [/DC01: the id is taken \(notes\.yml: DC01\)/],
  ],
  ['duplicate-ids', 'a role and a service may share an id', roles({ id: 'badge-service' }), []],
  [
    'unknown-references',
    'a role',
    rows({ role: 'door-contoller' }),
    [/ZZ0: role: there is no role "door-contoller"; did you mean "door-controller"\?/],
  ],
  [
    'unknown-references',
    'an end',
    rows({ flow: { ...row.flow, from: ['reader'], source: 'guide' } }),
    [/flow\.from: .*"reader"; add it/, /flow\.source/],
  ],
  [
    'unknown-references',
    'the rest of a row',
    rows({ service: 'x', applications: ['x'], notes: ['X1'], sameListenerAs: 'X2' }),
    [/service "x"/, /protocol "x"/, /note "X1"/, /row "X2"/],
  ],
  [
    'unknown-references',
    'a role inside',
    roles({ contains: ['a'], formOf: ['b'], balances: 'c' }),
    [/contains/, /formOf/, /balances/],
  ],
  [
    'unknown-references',
    'rows of a topic',
    { topics: [{ id: 't', name: { en: 't', ko: 't' }, aliases: [], rows: ['DC1'] }] },
    [/topics\.yml: t: rows: .*"DC1"; did you mean "DC01"/],
  ],
  [
    'contested-names',
    'two owners',
    roles({ aliases: ['badge-reader'] }),
    [/"badgereader" belongs to role:badge-reader and role:zz-0/],
  ],
  [
    'contested-names',
    'role and service',
    roles({ aliases: ['배지  서비스'] }),
    [/role:zz-0 and service:badge-service/],
  ],
  [
    'contested-names',
    'full-width letters',
    roles({ aliases: ['Ｂａｄｇｅ Ｒｅａｄｅｒ'] }),
    [/role:badge-reader and role:zz-0/],
  ],
  [
    'contested-names',
    'a short name',
    roles({ short: { en: 'Guard Console', ko: '즈' } }),
    [/"guardconsole" belongs to role:guard-console and role:zz-0/],
  ],
  ['contested-names', 'its own short name', roles({ short: { en: 'Zz 0', ko: '별칭' }, aliases: ['별칭'] }), []],
  [
    'contested-names',
    'settled',
    { ...roles({ aliases: ['Badge Reader'] }), ...asking('badge reader', 'role:zz-0', 'role:badge-reader') },
    [],
  ],
  [
    'contested-names',
    'settled for some',
    { ...roles({ aliases: ['Badge Reader'] }), ...asking('badge reader', 'role:badge-reader', 'role:x') },
    [/role:zz-0 claims the name as well/],
  ],
  [
    'broken-ambiguities',
    'nobody',
    asking('Badge Reader', 'role:badge-reader', 'role:badge-readers'),
    [/no role:badge-readers; did you mean "role:badge-reader"/],
  ],
  [
    'broken-ambiguities',
    'not its name',
    asking('Badge Reader', 'role:badge-reader', 'role:guard-console'),
    [/role:guard-console does not have this name/],
  ],
  [
    'broken-ambiguities',
    'one twice',
    asking('Badge Reader', 'role:badge-reader', 'role:badge-reader'),
    [/stands there twice/],
  ],
  [
    'repeated-names',
    'own name',
    roles({ aliases: ['zz-0', '즈0', 'Q', 'q'] }),
    [/"zz-0" is one of its names/, /"즈0"/, /"q"/],
  ],
  ['repeated-names', 'its short name', roles({ short: { en: 'Zz 0', ko: '별칭' }, aliases: ['별칭'] }), []],
  ['repeated-names', 'the same in both languages', roles({ name: { en: 'SQL', ko: 'SQL' } }), []],
  [
    'unusable-aliases',
    'digits',
    roles({ aliases: ['5061', '５０', '--', '3d'] }),
    [/"5061" has no letter/, /"５０"/, /"--"/],
  ],
  ['strange-everyday-names', 'of a name', everyday('door controller', 'Badge', 'consoles', '판독기'), []],
  [
    'strange-everyday-names',
    'of none',
    everyday('console', 'cosole'),
    [/product\.yml: door-control: everydayNames: "cosole" is in no name of the catalog/],
  ],
  [
    'cycles',
    'two in each other',
    roles({ contains: ['zz-1'] }, { contains: ['zz-0'] }),
    [/zz-0: contains: .*zz-0 → zz-1 → zz-0/],
  ],
  ['cycles', 'itself', roles({ formOf: ['zz-0'] }), [/formOf: .*zz-0 → zz-0/]],
  [
    'cycles',
    'a diamond is none',
    roles({ contains: ['zz-1', 'zz-2'] }, { contains: ['zz-3'] }, { contains: ['zz-3'] }, {}),
    [],
  ],
  [
    'port-order',
    'down',
    rows({
      ports: [
        { first: 9, last: 9 },
        { first: 8, last: 8 },
      ],
    }),
    [/ZZ0: ports: .*ascending/],
  ],
  [
    'port-order',
    'overlap',
    rows({
      ports: [
        { first: 8, last: 9 },
        { first: 9, last: 9 },
      ],
    }),
    [/ascending/],
  ],
  ['same-listeners', 'other port', rows({ sameListenerAs: 'DC01' }), [/DC01 has the ports 9443, this row 1/]],
  [
    'same-listeners',
    'other role',
    rows({ ports: row.ports, role: 'badge-reader', sameListenerAs: 'DC01' }),
    [/belongs to the role "door-controller"/],
  ],
  [
    'same-listeners',
    'other table',
    rows({ ports: row.ports, table: 'client-ports', sameListenerAs: 'DC01' }),
    [/stands in the table server-ports/],
  ],
  [
    'same-listeners',
    'itself',
    rows({ sameListenerAs: 'ZZ0' }),
    [/stands after this row or is this row/, /itself the same as/],
  ],
  ['same-listeners', 'rightly', rows({ ports: row.ports, sameListenerAs: 'DC01' }), []],
  ['doubled-rows', 'the same again', rows({ ports: row.ports }), [/ZZ0: prints the listener of DC01 again/]],
  ['doubled-rows', 'told', rows({ ports: row.ports, sameListenerAs: 'DC01' }), []],
  ['doubled-rows', 'another transport', rows({ ports: row.ports, transports: ['udp'] }), []],
  ['registered-names', 'rightly', registered({}), []],
  [
    'registered-names',
    'a port of no row',
    registered({ port: 7 }),
    [/registered-names\.yml: zz-0: port: no row prints 7/],
  ],
  ['registered-names', 'another transport', registered({ transports: ['udp'] }), [/no row prints 9443/]],
  ['registered-names', 'two names', registered({}, {}), [/zz-1: port: 9443 has the name "zz-0" already/]],
  [
    'unknown-references',
    'the source of a name',
    registered({ source: 'nowhere' }),
    [/zz-0: source: there is no source/],
  ],
  ['untranslated', 'a purpose', rows({ purpose: { en: 'x', ko: 'x' } }), [/ZZ0: purpose: .*translate/]],
  ['untranslated', 'a note', { notes: [{ ...good.notes[0]!, text: { en: 'x', ko: 'x' } }] }, [/notes\.yml: DN1: text/]],
];

test.each(cases)('%s: %s', (name, _, change, expected) => {
  const problems = lints[name]({ ...good, ...change });
  expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test('every lint has a case that it finds', () => {
  expect(
    Object.keys(lints).filter((name) => !cases.some(([of, , , found]) => of === name && found.length > 0)),
  ).toEqual([]);
});

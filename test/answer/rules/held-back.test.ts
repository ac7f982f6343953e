import { data, given, permitDialects, readRules, rulesFor, warningsOf } from './support/asking.js';

const dialects = permitDialects.map(({ id }) => id);
const withComments = permitDialects.filter(({ comment }) => comment !== undefined).map(({ id }) => id);
const ranges = (...ports: readonly number[]) => ports.map((port) => ({ first: port, last: port }));

/** Who opens them, or who listens, is a guess. */
const uncertain = [
  ['S01', 'mediation', 1434],
  ['S01', 'edge', 1434],
  ['S15', 'front-end', 8060],
  ['S16', 'front-end', 8061],
  ['S17', 'front-end', 5086],
  ['S18', 'front-end', 5087],
  ['S35', 'front-end', 5080],
  ['S37', 'front-end', 448],
  ['S52', 'persistent-chat', 881],
  ['S53', 'persistent-chat', 443],
  ['C06', 'client', 5061],
  ['DC05', 'door-controller', 9700],
] as const;

describe.each(uncertain)('%s of %s', (id, role, port) => {
  test.each(dialects)('%s: is no rule, even with every address given', (dialect) => {
    const addresses = given(...data.roles.map((each, index) => `${each.id}=10.${index + 1}.0.0/16`));
    const answer = rulesFor({ dialect, roles: [role], ports: ranges(port), addresses });
    expect(readRules(answer)).toEqual([]);
    expect(answer?.snippet?.rules).toBe(0);
    const [held] = warningsOf(answer, 'held');
    expect(held?.doubt).toBe('uncertain');
    expect(held?.rows.map((row) => row.id)).toContain(id);
  });

  test.each(withComments)('%s: stands in the snippet as a comment that says why', (dialect) => {
    const text = rulesFor({ dialect, roles: [role], ports: ranges(port) })?.snippet?.text ?? '';
    expect(text).toMatch(new RegExp(`${id}\\b.*: who opens this or who listens is not certain, check before use`));
    expect(text).toContain(`${port}`);
  });
});

test('S39 is held back with S01, whose listener it prints again', () => {
  const [held] = warningsOf(rulesFor({ dialect: 'nftables', roles: ['director'] }), 'held');
  expect(held?.rows.map(({ id }) => id)).toEqual(['S01', 'S39']);
});

test('every row of low certainty is in the list above', () => {
  const guessed = data.requirements.filter(({ flow }) => flow.certainty === 'low').map(({ id }) => id);
  expect(guessed.filter((id) => id !== 'S39').sort()).toEqual([...new Set(uncertain.map(([id]) => id))].sort());
});

test.each(dialects)('%s: a DHCP broadcast makes no rule', (dialect) => {
  for (const [role, ids] of [
    ['phones', ['C12']],
    ['client', ['C01', 'C12']],
    ['dhcp-server', ['C01', 'C12']],
  ] as const) {
    const answer = rulesFor({ dialect, roles: [role], ports: ranges(67) });
    expect(readRules(answer)).toEqual([]);
    const said = warningsOf(answer, 'held').filter(({ doubt }) => doubt === 'broadcast');
    expect(said.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids);
    // Not even as a comment: there is nothing that somebody could make of it.
    expect(answer?.snippet?.text).not.toMatch(/\b(?:permit|accept|allow|pass)\b.*\b6[78]\b/i);
  }
});

test.each(dialects)('%s: audio makes no rule on servers that terminate none, and it is said', (dialect) => {
  for (const role of ['director', 'persistent-chat']) {
    const answer = rulesFor({ dialect, roles: [role] });
    expect(readRules(answer).filter(({ ports }) => ports.some(([, last]) => last >= 49152))).toEqual([]);
    expect(warningsOf(answer, 'endless').flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['S40']);
  }
});

test.each(dialects)('%s: the trunk of a stand-alone Mediation Server is told and not written', (dialect) => {
  const addresses = given('pstn-gateway=10.9.0.0/24', 'mediation=10.2.0.0/24');
  for (const role of ['mediation', 'pstn-gateway']) {
    const answer = rulesFor({ dialect, roles: [role], addresses });
    const toGateway = readRules(answer).filter(({ from, to, direction }) =>
      role === 'mediation'
        ? to.includes('10.9.0.0/24')
        : direction === 'in'
          ? from.includes('10.2.0.0/24')
          : from.includes('10.2.0.0/24') && to.includes('10.9.0.0/24'),
    );
    expect(toGateway).toEqual([]);
    expect(warningsOf(answer, 'gap').map(({ gap }) => gap.id)).toEqual(['mediation-to-gateway']);
  }
});

test.each(withComments)(
  '%s: the comment in its place names the rows of the collocated form and writes no port',
  (dialect) => {
    const text = rulesFor({ dialect, roles: ['mediation'] })?.snippet?.text ?? '';
    expect(text).toMatch(/S25 S26: not written, the port is not in the catalog/);
    expect(text).not.toMatch(/\b(?:5081|5082|5066)\b/);
  },
);

test('every row that a role is told of is a rule, held back, or said to be none', () => {
  for (const { id } of data.roles) {
    const answer = rulesFor({ dialect: 'csv', roles: [id] });
    const told = answer?.sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines)) ?? [];
    const said = [...warningsOf(answer, 'endless'), ...warningsOf(answer, 'held')].flatMap(({ rows }) => rows);
    const near = warningsOf(answer, 'gap').flatMap(({ gap }) => gap.see);
    const ids = [
      ...said.map((row) => row.id),
      ...near,
      ...(answer?.snippet?.text.match(/\b[A-Z]{1,4}\d{1,3}\b/g) ?? []),
    ];
    expect([id, told.map(({ rows: [row] }) => row.id).filter((row) => !ids.includes(row))]).toEqual([id, []]);
  }
});

test.each(dialects)('%s: an address whose every rule is held back is said to open nothing', (dialect) => {
  const addresses = given('persistent-chat=10.4.0.5', 'client=10.5.0.0/16', 'front-end=10.1.0.0/16');
  const held = rulesFor({ dialect, roles: ['persistent-chat'], ports: ranges(443), addresses });
  expect(warningsOf(held, 'only-held')).toEqual([{ kind: 'only-held', addresses: ['10.4.0.5', '10.5.0.0/16'] }]);
  expect(warningsOf(held, 'unused')).toEqual([{ kind: 'unused', addresses: ['10.1.0.0/16'] }]);
  const open = rulesFor({ dialect, roles: ['mediation'], addresses: given('mediation=10.2.0.5') });
  expect(warningsOf(open, 'only-held')).toEqual([]);
});

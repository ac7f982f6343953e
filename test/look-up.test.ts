import fc from 'fast-check';
import { createSpine, type LookUpForm } from '../src/ask';
import { loadCatalog } from '../src/catalog/load';
import { dialects } from '../src/firewall/dialects';
import { slackWording } from '../src/presentation/slack/slack-wording';
import { toPlainText } from '../src/presentation/terminal/plain-text';
import { decodeQuestion } from '../src/question/codec';

// The look-up by form: from ids of the catalog, and what was typed, to an answer or to errors beside the fields.

const catalog = loadCatalog({});
const { ask, lookUp } = createSpine(catalog, '1.0.0');
const empty: LookUpForm = {
  role: '',
  peer: '',
  service: '',
  ports: '',
  direction: undefined,
  own: [],
  far: [],
  dialect: '',
};

/** Errors as `field: reason`. */
const errorsOf = (form: Partial<LookUpForm>): readonly string[] => {
  const found = lookUp({ ...empty, ...form }, 'en');
  return 'errors' in found ? found.errors.map(({ field, reason }) => `${field}: ${reason}`) : [];
};

const answerOf = (form: Partial<LookUpForm>, language: 'en' | 'ko' = 'en') => {
  const found = lookUp({ ...empty, ...form }, language);
  if ('errors' in found) throw new Error(JSON.stringify(found.errors));
  return found.reply;
};

describe('an error stands at the field where it is put right', () => {
  test.each<[string, Partial<LookUpForm>, readonly string[]]>([
    ['nothing', {}, ['role: nothing-chosen']],
    ['a direction alone', { direction: 'in' }, ['role: nothing-chosen']],
    ['a language alone', { dialect: 'nftables' }, ['role: nothing-chosen']],
    ['an unknown role', { role: 'gone' }, ['role: gone']],
    ['an unknown other end', { role: 'mediation', peer: 'gone' }, ['peer: gone']],
    ['an unknown service', { service: 'gone' }, ['service: gone']],
    ['an unknown language', { role: 'mediation', dialect: 'gone' }, ['dialect: gone']],
    ['the alias of a language', { role: 'mediation', dialect: 'nft' }, ['dialect: gone']],
    ['an inherited name', { role: 'constructor', service: '__proto__' }, ['role: gone', 'service: gone']],
    ['no port', { ports: '5061 x' }, ['ports: no-ports']],
    ['two protocols', { ports: '443/tcp 3478/udp' }, ['ports: two-transports']],
    ['another end of nobody', { peer: 'mediation', ports: '5070' }, ['role: role-missing']],
    ['addresses of nobody', { ports: '5070', own: ['10.2.0.5'], dialect: 'nftables' }, ['role: role-missing']],
    ['addresses of no other end', { role: 'mediation', far: ['10.1.0.5'], dialect: 'nftables' }, ['peer: whose']],
    ['addresses without rules', { role: 'mediation', own: ['10.2.0.5'] }, ['dialect: dialect-missing']],
    ['host bits', { role: 'mediation', own: ['10.2.0.5/16'], dialect: 'nftables' }, ['own: address']],
    ['no address', { role: 'mediation', own: ['fe01'], dialect: 'nftables' }, ['own: address']],
    [
      'no address of the other end',
      { role: 'mediation', peer: 'front-end', far: ['x'], dialect: 'nftables' },
      ['far: address'],
    ],
    [
      'IPv4 and IPv6',
      { role: 'mediation', peer: 'front-end', own: ['10.2.0.5'], far: ['2001:db8::1'], dialect: 'nftables' },
      ['own: rules'],
    ],
    ['a network for a balancer', { role: 'front-end', own: ['10.2.0.0/16'], dialect: 'f5-tmsh' }, ['own: rules']],
    ['no balancer', { role: 'persistent-chat', dialect: 'f5-tmsh' }, []],
    ['a service of another role', { role: 'mediation', service: 'rgs' }, ['service: service-not-here']],
    ['a port of another service', { service: 'rgs', ports: '5061' }, ['ports: service-without-port']],
    ['the wrong way', { role: 'mediation', ports: '5070', direction: 'out' }, ['direction: not-this-way']],
    ['a machine’s rules for many', { role: 'all-servers', dialect: 'windows-powershell' }, ['role: rules']],
    ['a machine’s rules for a port', { ports: '5061', dialect: 'windows-powershell' }, ['role: rules']],
    [
      'a machine’s rules for the other machine',
      { role: 'front-end', peer: 'mediation', direction: 'out', dialect: 'windows-powershell' },
      ['direction: other-machine'],
    ],
    [
      'IPsec by more than a role',
      { role: 'mediation', ports: '5070', dialect: 'windows-ipsec-netsh' },
      ['dialect: only-by-role'],
    ],
    [
      'several at once',
      { ports: 'x', far: ['y'], dialect: 'gone' },
      ['dialect: gone', 'ports: no-ports', 'role: role-missing', 'peer: whose', 'far: address'],
    ],
  ])('%s', (_, form, wanted) => {
    expect(errorsOf(form)).toEqual(wanted);
  });

  test('in both languages, with a cure, and never as “not needed”', () => {
    const forms: Partial<LookUpForm>[] = [
      {},
      { role: 'gone' },
      { ports: 'x' },
      { ports: '443/tcp 3478/udp' },
      { peer: 'mediation' },
      { role: 'mediation', far: ['10.1.0.5'], dialect: 'nftables' },
      { role: 'mediation', own: ['10.2.0.5'] },
      { role: 'mediation', own: ['10.2.0.5/16'], dialect: 'nftables' },
      { role: 'mediation', service: 'rgs' },
      { role: 'mediation', peer: 'front-end', service: 'rgs' },
      { service: 'rgs', ports: '5061' },
      { role: 'mediation', ports: '5070', direction: 'out' },
      { role: 'mediation', ports: '5070', dialect: 'windows-ipsec-netsh' },
      { role: 'all-servers', dialect: 'windows-powershell' },
      { role: 'front-end', peer: 'mediation', direction: 'out', dialect: 'windows-powershell' },
    ];
    for (const form of forms) {
      const said = (['en', 'ko'] as const).map((language) => lookUp({ ...empty, ...form }, language));
      const [en, ko] = said.map((each) => ('errors' in each ? each.errors[0]?.text : undefined));
      expect([form, en]).toEqual([form, expect.stringMatching(/^\S.*[.?]$/)]);
      expect(ko).toMatch(/[가-힣]/);
      for (const each of [en, ko]) expect(each).not.toMatch(/not needed|필요 없|undefined|\[object/i);
    }
  });

  test('names what does not go together, and does not say that it can be blocked', () => {
    const found = lookUp({ ...empty, role: 'mediation', peer: 'front-end', service: 'rgs' }, 'en');
    expect(JSON.stringify(found)).toMatch(
      /No row names .*Response Group.* between Mediation Servers and Front End Servers/,
    );
    expect(JSON.stringify(found)).toContain('That does not mean it can be blocked');
  });
});

describe('an answer is the one of the same question in words', () => {
  test.each<[Partial<LookUpForm>, string]>([
    [{ role: 'mediation' }, 'ports of Mediation Servers'],
    [{ role: 'mediation', direction: 'in' }, 'inbound ports of Mediation Servers'],
    [{ ports: '5061' }, '5061'],
    [{ role: 'mediation', ports: '5070' }, '5070 on Mediation Servers'],
    [{ role: 'mediation', peer: 'front-end', direction: 'in' }, 'from Front End Servers to Mediation Servers'],
    [{ role: 'front-end', peer: 'mediation', direction: 'out' }, 'from Front End Servers to Mediation Servers'],
    [{ role: 'mediation', dialect: 'nftables' }, 'nftables for Mediation Servers'],
    [
      { role: 'mediation', dialect: 'nftables', own: ['10.2.0.5'] },
      'nftables for Mediation Servers, Mediation Servers: 10.2.0.5',
    ],
    [
      {
        role: 'mediation',
        peer: 'front-end',
        direction: 'in',
        dialect: 'csv',
        own: ['10.2.0.5'],
        far: ['10.1.0.0/16'],
      },
      'csv from Front End Servers 10.1.0.0/16 to Mediation Servers 10.2.0.5',
    ],
  ])('%j', (form, text) => {
    const { key } = answerOf(form);
    const scope = (of: string) => Object(decodeQuestion(of, catalog)).scope;
    expect(scope(key)).toEqual(scope(ask(text).key));
    expect(rowsOf(answerOf(form))).toEqual(rowsOf(ask(text)));
  });

  test('a balancer is asked about as one', () => {
    expect(rowsOf(answerOf({ role: 'fe-lb' }))).toEqual(rowsOf(ask('front end load balancer ports')));
  });

  test('a port without a row is told as such, with what is nearest', () => {
    const { answer, document } = answerOf({ role: 'mediation', ports: '22' });
    expect(answer.kind).toBe('not-found');
    expect(toPlainText(document)).toContain('That does not mean it can be blocked');
  });

  test('no row between two is an answer that says so', () => {
    const { document } = answerOf({ role: 'mediation', peer: 'file-share' });
    expect(toPlainText(document)).toContain('No row here names this traffic. That does not mean it can be blocked');
  });
});

describe('an address binds the role beside which it stands', () => {
  const placed = (form: Partial<LookUpForm>) => {
    const { answer } = answerOf({ dialect: 'nftables', ...form });
    if (answer.kind !== 'rules') throw new Error(answer.kind);
    return Object.fromEntries(answer.placed.map(({ role, addresses }) => [role.id, addresses]));
  };

  test('its own alone, whoever opens the connections', () => {
    expect(placed({ role: 'mediation', own: ['10.2.0.5'] })).toEqual({ mediation: ['10.2.0.5'] });
    expect(placed({ role: 'mediation', direction: 'out', own: ['10.2.0.5'] })).toEqual({ mediation: ['10.2.0.5'] });
  });

  test.each(['in', 'out', undefined] as const)('and those of the other end (%s)', (direction) => {
    const form = {
      role: 'mediation',
      peer: 'front-end',
      direction,
      own: ['10.2.0.5'],
      far: ['10.1.0.0/16', '10.3.0.7'],
    };
    expect(placed(form)).toEqual({ mediation: ['10.2.0.5'], 'front-end': ['10.1.0.0/16', '10.3.0.7'] });
  });

  test('between two machines of one kind each stays at its end', () => {
    const { answer } = answerOf({
      role: 'front-end',
      peer: 'front-end',
      direction: 'in',
      ports: '5062',
      dialect: 'csv',
      own: ['10.2.0.5'],
      far: ['10.1.0.5'],
    });
    const text = answer.kind === 'rules' ? (answer.snippet?.text ?? '') : '';
    expect(text).toMatch(/10\.1\.0\.5.*10\.2\.0\.5/);
    expect(text).not.toMatch(/10\.2\.0\.5.*10\.1\.0\.5/);
  });

  test('what is of no rule is an error', () => {
    // The doubtful direction makes no rule, so nobody would use the address.
    const forms = catalog.roles.flatMap(({ id }) => [
      { role: id, dialect: 'nftables', own: ['10.9.9.9'] },
      { role: id, peer: 'front-end', dialect: 'nftables', own: ['10.8.8.8'], far: ['10.9.9.9'] },
    ]);
    for (const form of forms) {
      const found = lookUp({ ...empty, ...form }, 'en');
      if ('errors' in found || found.reply.answer.kind !== 'rules') continue;
      const { placed: told } = found.reply.answer;
      const addresses = told.flatMap(({ addresses: own }) => own);
      const wanted = form.peer === form.role ? ['10.8.8.8', '10.9.9.9'] : [...form.own, ...(form.far ?? [])];
      expect([form, addresses.toSorted()]).toEqual([form, wanted.toSorted()]);
    }
  });
});

describe('what is written in the language of a machine is for the role', () => {
  const servers = catalog.roles.filter(({ kind }) => kind === 'server');
  const pairs = servers.flatMap((role) => servers.map((peer) => ({ role, peer })));

  test.each(['in', undefined] as const)('whoever is at the other end (%s)', (direction) => {
    let written = 0;
    for (const { role, peer } of pairs) {
      const form = { ...empty, role: role.id, peer: peer.id, direction, dialect: 'windows-powershell' };
      const found = lookUp(form, 'en');
      if ('errors' in found || found.reply.answer.kind !== 'rules' || !found.reply.answer.snippet?.rules) continue;
      written += 1;
      expect([form, toPlainText(found.reply.document)]).toEqual([
        form,
        expect.stringContaining(`for the machine itself: ${role.name.en}.`),
      ]);
    }
    expect(written).toBeGreaterThan(5);
  });
});

const anyOf = (ids: readonly string[]) => fc.oneof(fc.constant(''), fc.constantFrom(...ids));
const address = fc.constantFrom(
  '10.1.0.5',
  '10.2.0.0/16',
  '10.3.0.5-10.3.0.9',
  '2001:db8::/64',
  'fe01',
  '10.2.0.5/16',
  'any',
);
const anyForm = fc.record({
  role: anyOf(catalog.roles.map(({ id }) => id)),
  peer: anyOf(catalog.roles.map(({ id }) => id)),
  service: anyOf(catalog.services.map(({ id }) => id)),
  ports: fc.oneof(fc.constantFrom('', '', '5061', '443, 5070-5076', '49152-57500/udp', '22'), fc.string()),
  direction: fc.constantFrom('in' as const, 'out' as const, undefined),
  own: fc.array(address, { maxLength: 3 }),
  far: fc.array(address, { maxLength: 2 }),
  dialect: anyOf(dialects.map(({ id }) => id)),
});

test('any form has an answer or errors; an answer can be asked again, and in the other language', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom('en' as const, 'ko' as const), (form, language) => {
      const found = lookUp(form, language);
      if ('errors' in found) return expect(found.errors.length).toBeGreaterThan(0);
      const { reply } = found;
      expect(reply.language).toBe(language);
      if (reply.key === '') return;
      const again = ask(slackWording(language).again, { key: reply.key, language: 'en' });
      expect(again.document).toEqual(reply.document);
      const other = language === 'en' ? 'ko' : 'en';
      expect(ask(slackWording(other).again, { key: reply.key })).toMatchObject({
        language: other,
        document: lookUp(form, other) && expect.anything(),
      });
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

function rowsOf({ answer }: ReturnType<typeof ask>): readonly string[] {
  if (!('sections' in answer)) return [];
  return answer.sections.flatMap(({ groups }) =>
    groups.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows.map(({ id }) => id))),
  );
}

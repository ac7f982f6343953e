import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { createExplain } from '../src/ask';
import { loadCatalog } from '../src/catalog/load';
import { portText } from '../src/catalog/port-text';

interface WrittenMessage {
  readonly message: string;
  readonly ports?: readonly (string | number)[];
  readonly senders?: readonly (string | number)[];
  readonly roles?: readonly string[];
  readonly nothing?: true;
}

const folder = join(__dirname, 'messages');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as WrittenMessage[]] as const);

const explain = createExplain(loadCatalog({}));

function picked(message: string) {
  const { answer } = explain(message, 'en');
  if (answer.kind === 'not-understood') return { ports: [], roles: [], senders: [] };
  if (answer.kind !== 'explanation') throw new Error(`an explanation is no ${answer.kind}`);
  return {
    ports: answer.ports.map(({ range, transport }) => [portText(range), ...(transport ? [transport] : [])].join('/')),
    roles: answer.reading.roles.map(({ id }) => id),
    senders: answer.reading.assumptions.flatMap((each) =>
      each.kind === 'ephemeral-port' ? each.asked.split(', ') : [],
    ),
  };
}

describe.each(files)('%s', (_, messages) => {
  test.each(messages.map((each) => [each.message.replace(/\s+/g, ' ').slice(0, 100), each] as const))(
    '%s',
    (_title, written) => {
      const { ports, roles, senders } = picked(written.message);
      expect(ports).toEqual((written.ports ?? []).map(String));
      if (written.senders) expect(senders).toEqual(written.senders.map(String));
      if (written.roles) expect([...roles].sort()).toEqual([...written.roles].sort());
      if (written.nothing) expect(roles).toEqual([]);
    },
  );
});

const pieces = fc.constantFrom(
  ...files.flatMap(([, messages]) => messages.flatMap(({ message }) => message.split(/(?<=\s)/))),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('any text has a reading, and every number of it stands in the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { ports, senders } = picked(text);
      const plain = text.normalize('NFKC');
      for (const number of [...ports, ...senders].join(' ').match(/\d+/g) ?? []) expect(plain).toContain(number);
    }),
    { numRuns: 300 },
  );
});

describe('a long message', () => {
  const filler = 'the users of the second floor still cannot sign in, and nobody knows why\n';

  test('is read to its end as far as tickets go', () => {
    expect(picked(`${filler.repeat(80)}please open 5061/tcp`).ports).toEqual(['5061/tcp']);
  });

  test('beyond that says what was not read', () => {
    const { answer } = explain(`5061/tcp\n${filler.repeat(400)}5070/tcp`, 'en');
    expect(picked(`5061/tcp\n${filler.repeat(400)}5070/tcp`).ports).toEqual(['5061/tcp']);
    expect(answer.reading.assumptions).toEqual([{ kind: 'unread', asked: expect.stringMatching(/^\S.{20,59}$/s) }]);
  });

  test('with more ports than anybody reads explains the first ones, and counts the rest', () => {
    const ports = Array.from({ length: 42 }, (_, index) => `${6000 + index}/tcp`);
    const { answer, document, key } = explain(ports.join('\n'), 'en');
    expect(answer).toMatchObject({ kind: 'explanation', more: 12 });
    expect(picked(ports.join('\n')).ports).toEqual(ports.slice(0, 30));
    expect(JSON.stringify(document)).toContain('12 more ports in this message');
    // Too many to travel with the message: then nothing offers to go on from them.
    expect(key).toBe('');
    expect(JSON.stringify(document)).not.toContain('한국어');
  });

  test('in which one line is as long as all is read all the same', () => {
    expect(picked(`${'word '.repeat(900)}port 5070`).ports).toEqual(['5070']);
  });

  test('from many connections leaves every sender aside in one line', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `deny tcp 10.1.1.5/${52000 + index} 10.2.0.5/5070`);
    const { answer } = explain(lines.join('\n'), 'en');
    expect(answer.reading.ports).toEqual([{ first: 5070, last: 5070 }]);
    expect(answer.reading.assumptions).toEqual([
      { kind: 'ephemeral-port', asked: expect.stringMatching(/^52000, 52001, .*52019, …$/) },
    ]);
  });
});

test('a port that nothing has is never said to be needless', () => {
  for (const [language, promise] of [
    ['en', /does not mean it can be blocked/],
    ['ko', /막아도 된다는 뜻은 아닙니다/],
  ] as const)
    expect(JSON.stringify(explain('22/tcp', language).document)).toMatch(promise);
});

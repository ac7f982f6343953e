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
  test.each(messages.map((each) => [each.message.slice(0, 100), each] as const))('%s', (_title, written) => {
    const { ports, roles, senders } = picked(written.message);
    expect(ports).toEqual((written.ports ?? []).map(String));
    if (written.senders) expect(senders).toEqual(written.senders.map(String));
    if (written.roles) expect([...roles].sort()).toEqual([...written.roles].sort());
    if (written.nothing) expect(roles).toEqual([]);
  });
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

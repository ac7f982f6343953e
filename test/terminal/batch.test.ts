import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { askBatch } from '../../src/terminal/batch';
import { createFakeHost } from './fake-host';

async function batch(...lines: string[]) {
  const fake = createFakeHost(lines.map((line) => `${line}\n`));
  const code = await askBatch(undefined, fake.host);
  const records = fake
    .printed()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, records, asked: fake.asked };
}

test('one line out for each line in, in order', async () => {
  const { code, records } = await batch(
    '{"id":"b","text":"mediation"}',
    '',
    '{"id":"a","text":"thanks"}',
    '{"text":"port-22"}',
  );
  expect(records.map(({ id, kind }) => [id, kind])).toEqual([
    ['b', 'requirements'],
    ['a', 'not-understood'],
    [undefined, 'not-found'],
  ]);
  expect(code).toBe(0);
});

test('hands the thread on', async () => {
  const { asked } = await batch(
    '{"id":"1","text":"only TLS","thread":["mediation","and UDP?"]}',
    '{"id":"2","text":"x","thread":null}',
  );
  expect(asked.map(({ before }) => before)).toEqual([{ thread: ['mediation', 'and UDP?'] }, { thread: [] }]);
});

test.each([
  ['not json', undefined, /^this line is not JSON .*; write \{/],
  ['"5061"', undefined, /^this line is a string, not a JSON object/],
  ['[{"id":"1"}]', undefined, /^this line is a list/],
  ['null', undefined, /^this line is null/],
  ['{"id":7,"text":"x"}', 7, /^"id" is a number, not a string; put it in quotes/],
  ['{"id":null,"text":"x"}', undefined, /^"id" is null/],
  ['{"id":"1"}', '1', /^"text" is missing/],
  ['{"id":"1","text":5061}', '1', /^"text" is a number/],
  ['{"id":"1","text":"x","thread":"mediation"}', '1', /^"thread" is not a list of strings/],
  ['{"id":"1","text":"x","thread":["a",1]}', '1', /^"thread" is not a list of strings/],
  ['{"id":"1","text":"boom"}', '1', /could not be answered: Error: a bug/],
  [`{"id":"1","text":"${'x'.repeat(1_000_000)}"}`, undefined, /^this line is longer than 1000000 characters/],
])('tells what is wrong with %.40s, and goes on', async (line, id, error) => {
  const { code, records } = await batch(line, '{"id":"z","text":"mediation"}');
  expect(records).toEqual([
    { ...(id === undefined ? {} : { id }), error: expect.stringMatching(error) },
    expect.objectContaining({ id: 'z', kind: 'requirements' }),
  ]);
  expect(code).toBe(2);
});

test('each answer is there before the next question comes', async () => {
  const input = new PassThrough();
  const { host } = createFakeHost('', { input });
  const ended = askBatch(undefined, host);
  for (const id of ['1', '2', '3']) {
    input.write(`{"id":"${id}","text":"mediation"}\n`);
    const [answer] = await once(host.output as PassThrough, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ id });
  }
  input.end();
  expect(await ended).toBe(0);
});

test('a language for questions that show none', async () => {
  const fake = createFakeHost('{"id":"1","text":"port-5061"}');
  await askBatch('ko', fake.host);
  expect(JSON.parse(fake.printed())).toMatchObject({ language: 'ko' });
});

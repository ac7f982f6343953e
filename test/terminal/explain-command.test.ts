import { createExplain } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { runCommandLine } from '../../src/terminal/command-line';
import { createFakeHost } from './fake-host';

const explain = createExplain(loadCatalog({}));

async function explained(input: string | readonly Buffer[], ...args: readonly string[]) {
  const { host, printed, complained } = createFakeHost(input, { explain: () => explain });
  const code = await runCommandLine(['explain', ...args], host);
  return { code, printed: printed(), complained: complained() };
}

test('explains what stands on standard input', async () => {
  const { code, printed } = await explained('Deny tcp src a:10.1.1.5/51234 dst b:10.2.0.5/5070\n22/tcp\n');
  expect(code).toBe(0);
  expect(printed).toMatch(/In the catalog: 5070\/tcp\. No row here for: 22\/tcp\./);
});

test('explains what is given, and then reads nothing', async () => {
  const { code, printed } = await explained('22/tcp', 'Deny', 'tcp', 'dst b:10.2.0.5/5070');
  expect(code).toBe(0);
  expect(printed).toMatch(/In the catalog: 5070\/tcp\./);
  expect(printed).not.toMatch(/\b22\b/);
});

test('in Korean where that is asked for, whatever the language of the text', async () => {
  expect((await explained('port 5070', '--lang', 'ko')).printed).toMatch(/카탈로그에 있는 포트: 5070/);
  expect((await explained('포트 5070')).printed).toMatch(/In the catalog: 5070/);
});

test('as one JSON object, as scripts know it', async () => {
  const { code, printed } = await explained('5070/tcp and 22/tcp', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    kind: 'requirements',
    text: '5070/tcp and 22/tcp',
    understood: { ports: ['5070', '22'], roles: [] },
  });
});

test.each(['22/tcp', 'lunch at 12:30', ''])('%j: nothing found is code 1', async (text) => {
  expect((await explained(text)).code).toBe(1);
});

test('letters that were cut in two on the way are whole again', async () => {
  const bytes = Buffer.from('포트 5070');
  const { printed } = await explained([bytes.subarray(0, 2), bytes.subarray(2)]);
  expect(printed).toMatch(/5070/);
});

import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { createMetrics } from '../../src/metrics/create-metrics';
import { serveProbes } from '../../src/slack/probe-server';
import { probes } from '../../src/slack/probes';
import { startBot } from '../support/slack-bot';

// What load balancers and orchestrators ask; some of them ask with HEAD.

let isReady = true;

const overHttp = async () => startBot(createAsk(loadCatalog({})));

const inSocketMode = async () => {
  const metrics = createMetrics();
  const server = serveProbes(probes(() => isReady, { metrics, shares: async () => true }));
  return { url: `http://127.0.0.1:${await server.listen(0)}`, close: server.close };
};

describe.each([
  ['over HTTP', overHttp],
  ['in Socket Mode', inSocketMode],
])('the probes %s', (_, open) => {
  let opened: { readonly url: string; close(): Promise<unknown> };

  beforeAll(async () => {
    opened = await open();
  });

  afterAll(() => opened.close());

  test.each(['/health', '/ready', '/metrics'])('HEAD %s answers as GET does, without a body', async (path) => {
    const got = await fetch(`${opened.url}${path}`);
    const head = await fetch(`${opened.url}${path}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.status).toBe(got.status);
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    if (path !== '/metrics') expect(head.headers.get('content-length')).toBe(String((await got.text()).length));
  });

  test.each([
    ['POST', '/health'],
    ['HEAD', '/nowhere'],
  ])('%s %s is no probe', async (method, path) => {
    // Without a body it is refused before anybody looks at the path.
    expect([400, 404]).toContain((await fetch(`${opened.url}${path}`, { method })).status);
  });
});

test('/metrics says whether it is ready: who has Prometheus alone is woken as well', async () => {
  const { url, close } = await inSocketMode();
  const page = async () => (await fetch(`${url}/metrics`)).text();
  expect(await page()).toMatch(/^sfbport_ready 1$/m);
  isReady = false;
  expect(await page()).toMatch(/^sfbport_ready 0$/m);
  isReady = true;
  await close();
});

test('HEAD /ready says as well that it is not ready', async () => {
  const { url, close } = await inSocketMode();
  isReady = false;
  expect((await fetch(`${url}/ready`, { method: 'HEAD' })).status).toBe(503);
  isReady = true;
  await close();
});

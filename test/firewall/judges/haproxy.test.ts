import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haproxy } from '../../../src/firewall/dialects/haproxy.js';
import { type Service, writeServices } from '../../../src/firewall/snippet.js';
import { addresses, hole, service, serviceCases } from '../support/cases.js';
import { judgedBy, run } from '../support/judge.js';
import { answerTo, clientHello, listenOn, saidOn, started, stopped } from './through.js';

judgedBy(['haproxy', 'awk'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'sfbport-haproxy-'));
  const file = join(folder, 'haproxy.cfg');
  afterAll(() => rmSync(folder, { recursive: true }));

  const { holes: _, ...filled } = serviceCases;
  const cases = Object.entries(filled);
  const textOf = (services: readonly Service[]) => writeServices(haproxy, services).text;
  const judge = (config: string) => {
    writeFileSync(file, config);
    return run('haproxy', ['-c', '-f', file]);
  };

  test.each(cases)('%s: accepted in a file without defaults', (_name, services) => {
    const { code, said } = judge(`global\n${textOf(services)}\n`);
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining('[ALERT]') });
  });

  test.each(cases)('%s: accepted without a warning behind the defaults of distributions', (_name, services) => {
    const { code, said } = judge(`${distribution}${textOf(services)}\n`);
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringMatching(/WARNING|ALERT/) });
  });

  test.each([
    ['virtual address', service({ virtual: hole('FRONT_END_VIP') })],
    ['server', service({ servers: hole('FRONT_END') })],
    ['client', service({ clients: hole('MEDIATION') })],
  ])('a hole for a %s is refused, even where servers need no address', (_name, one) => {
    const { code, said } = judge(`${hostile}${textOf([one]).replaceAll(haproxy.hole('SITE'), 'seoul')}\n`);
    expect(code).toBe(1);
    expect(said).toMatch(/FRONT_END|MEDIATION|sfb-front-end-5061-\w+-seoul-1/);
  });

  test('a hole in a name is refused, and another word for other addresses makes other names', () => {
    const { text, undo } = writeServices(haproxy, serviceCases.holes ?? []);
    const on = (lines: string, site: string, address: string, server: string) =>
      lines
        .replaceAll(haproxy.hole('SITE'), site)
        .replaceAll(haproxy.hole('FRONT_END_VIP'), address)
        .replaceAll(haproxy.hole('FRONT_END'), server);
    const unnamed = on(text, haproxy.hole('SITE'), '127.0.0.20', '127.0.0.21');
    expect(judge(`${distribution}${unnamed}\n`).said).toContain("character '@' is not permitted in 'frontend' name");
    const [seoul, busan] = [
      on(text, 'seoul', '127.0.0.20', '127.0.0.21'),
      on(text, 'busan', '127.0.0.22', '127.0.0.23'),
    ];
    expect(judge(`${distribution}${seoul}\n${busan}\n`).code).toBe(0);
    const [command = ''] = on(undo, 'busan', '', '').replaceAll('/etc/haproxy/haproxy.cfg', file).split('\n');
    expect(run('sh', ['-c', command]).code).toBe(0);
    expect(readFileSync(`${file}.new`, 'utf8')).toBe(`${distribution}${seoul}\n`);
  });

  test('pasted twice is refused', () => {
    expect(judge(`${distribution}${textOf([service()])}\n${textOf([service()])}\n`).code).toBe(1);
  });

  test.each(['    ', '\t'])('undo leaves the file as it was, indented by %j', (by) => {
    const before = `${distribution}frontend other\n    bind 127.0.0.1:1\n    mode tcp\n    default_backend other\n`;
    const after = '  backend other\n    mode tcp\n    server one 127.0.0.1:2\n';
    const services = serviceCases['two ports'] ?? [];
    const { text, undo } = writeServices(haproxy, services);
    writeFileSync(file, `${before}${text.replaceAll('    ', by)}\n${after}`);
    const [command = ''] = undo.replaceAll('/etc/haproxy/haproxy.cfg', file).split('\n');
    expect(run('sh', ['-c', command]).code).toBe(0);
    expect(readFileSync(`${file}.new`, 'utf8')).toBe(`${before}${after}`);
  });

  test('connections of a client that may reach the server as they are, others none', async () => {
    const echo = await listenOn('127.0.0.21');
    const { port } = echo;
    const [virtual, client, stranger] = ['127.0.0.20', '127.0.0.8', '127.0.0.9'];
    const snippet = writeServices(haproxy, [
      service({
        virtual: addresses(virtual),
        servers: addresses('127.0.0.21'),
        clients: addresses('127.0.0.8', '127.0.1.0/24'),
        port,
      }),
    ]);
    const socket = join(folder, 'admin.sock');
    writeFileSync(file, `global\n    stats socket ${socket}\n${hostile}${snippet.text}\n`);
    const child = await started('haproxy', ['-db', '-f', file], virtual, port);
    try {
      expect(await answerTo(clientHello, client, virtual, port)).toBe(clientHello);
      expect(await answerTo(clientHello, '127.0.1.3', virtual, port, 400)).toBe(clientHello);
      expect(await answerTo('stranger', stranger, virtual, port)).toBe('');
      const [, filter = ''] = /admin\.sock \| (.+)/.exec(snippet.check) ?? [];
      const { said } = run('sh', ['-c', filter], await saidOn(socket, 'show stat'));
      expect(said.replaceAll(/sfb-front-end-5061-\w{8}/g, 'NAME').split('\n')).toEqual([
        'NAME,FRONTEND,OPEN',
        'NAME,NAME-1,UP',
        'NAME,BACKEND,UP',
        '',
      ]);
      expect(echo.heard()).toBe(`${clientHello}${clientHello}`);
    } finally {
      await stopped(child);
      echo.server.close();
    }
  }, 20_000);
});

/** As Debian and others install it. */
const distribution = `global
    log /dev/log local0
defaults
    log global
    mode http
    option httplog
    option dontlognull
    timeout connect 5000
    timeout client 50000
    timeout server 50000
`;

/** Defaults that would send connections elsewhere, speak HTTP to the servers, and take names for servers that are none. */
const hostile = `defaults
    mode http
    balance uri
    option httpchk GET /
    option forwardfor
    default_backend elsewhere
    default-server init-addr last,libc,none inter 100ms
    timeout connect 1s
    timeout client 100ms
    timeout server 100ms
    timeout tunnel 100ms
backend elsewhere
    server one 127.0.0.1:1
`;

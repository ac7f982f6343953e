import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxStream } from '../../../src/firewall/dialects/nginx-stream.js';
import { type Service, writeServices } from '../../../src/firewall/snippet.js';
import { addresses, hole, service, serviceCases } from '../support/cases.js';
import { judgedBy, run } from '../support/judge.js';
import { answerTo, clientHello, listenOn, started, stopped } from './through.js';

judgedBy(['nginx', 'awk'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'sfbport-nginx-'));
  const file = join(folder, 'nginx.conf');
  afterAll(() => rmSync(folder, { recursive: true }));

  // Distributions load it, the vendor's own packages have it built in.
  const module = '/usr/lib/nginx/modules/ngx_stream_module.so';
  const around = (blocks: string) =>
    [
      existsSync(module) ? `load_module ${module};` : '',
      `pid ${join(folder, 'pid')};`,
      'daemon off;',
      'master_process off;',
      'events { }',
      'stream {',
      blocks,
      '}',
      '',
    ].join('\n');
  const { holes: _, ...filled } = serviceCases;
  const textOf = (services: readonly Service[]) => writeServices(nginxStream, services).text;
  const args = ['-c', file, '-p', folder, '-e', 'stderr'];
  const judge = (blocks: string) => {
    writeFileSync(file, around(blocks));
    return run('nginx', ['-t', ...args]);
  };

  // A test also binds, which fails on a machine that does not have the virtual address.
  test.each(Object.entries(filled))('%s: accepted', (_name, services) => {
    const { said } = judge(textOf(services));
    expect(said).toContain('syntax is ok');
    expect(said.split('\n').filter((line) => /\[\w+\]/.test(line) && !/ bind\(\) to /.test(line))).toEqual([]);
  });

  test('on a machine with the address all of the test succeeds', () => {
    const here = addresses('127.0.0.30');
    const { code, said } = judge(textOf([service({ virtual: here }), service({ virtual: here, port: 4443 })]));
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('test is successful') });
  });

  test.each([
    ['virtual address', service({ virtual: hole('FRONT_END_VIP') }), 'invalid port in "@@:FRONT_END_VIP:@@:5061"'],
    ['server', service({ servers: hole('FRONT_END') }), 'invalid port in upstream "@@:FRONT_END:@@:5061"'],
    ['client', service({ clients: hole('MEDIATION') }), 'invalid parameter "@@:MEDIATION:@@"'],
  ])('a hole for a %s is refused without asking any name server', (_name, one, why) => {
    const { code, said } = judge(textOf([one]));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(why) });
  });

  test('a hole in a name is refused', () => {
    const text = textOf([service({ servers: hole('FRONT_END') })]).replaceAll(
      nginxStream.hole('FRONT_END'),
      '127.0.0.31',
    );
    expect(judge(text).said).toMatch(/invalid port in upstream "sfb-[\w-]+-@@:SITE:@@"/);
    expect(judge(text.replaceAll(nginxStream.hole('SITE'), 'seoul')).said).toContain('syntax is ok');
  });

  test('pasted twice is refused', () => {
    expect(judge(`${textOf([service()])}\n${textOf([service()])}`).said).toContain('duplicate upstream');
  });

  test.each([0, 4])('undo leaves the file as it was, indented by %d', (by) => {
    const others = [
      'upstream other {',
      '    server 127.0.0.1:1;',
      '}',
      'server { listen 127.0.0.1:2; proxy_pass other; }',
    ];
    const { text, undo } = writeServices(nginxStream, serviceCases['two ports'] ?? []);
    const indented = text.replace(/^/gm, ' '.repeat(by));
    writeFileSync(
      file,
      around([...others, indented, 'server {', '    listen 127.0.0.1:3;', '    proxy_pass other;', '}'].join('\n')),
    );
    const before = around([...others, 'server {', '    listen 127.0.0.1:3;', '    proxy_pass other;', '}'].join('\n'));
    const [command = ''] = undo.replaceAll('/etc/nginx/nginx.conf', file).split('\n');
    expect(run('sh', ['-c', command]).code).toBe(0);
    expect(readFileSync(`${file}.new`, 'utf8')).toBe(before);
  });

  test('connections of a client that may reach the server as they are, others none', async () => {
    const echo = await listenOn('127.0.0.31');
    const { port } = echo;
    const [virtual, client, stranger] = ['127.0.0.30', '127.0.0.8', '127.0.0.9'];
    const one = service({
      virtual: addresses(virtual),
      servers: addresses('127.0.0.31'),
      clients: addresses(client, '127.0.1.0/24'),
      port,
    });
    writeFileSync(file, around(textOf([one])));
    const child = await started('nginx', args, virtual, port);
    try {
      expect(await answerTo(clientHello, client, virtual, port)).toBe(clientHello);
      expect(await answerTo(clientHello, '127.0.1.3', virtual, port)).toBe(clientHello);
      expect(await answerTo('stranger', stranger, virtual, port)).toBe('');
      expect(echo.heard()).toBe(`${clientHello}${clientHello}`);
    } finally {
      await stopped(child);
      echo.server.close();
    }
  }, 20_000);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { LogLevel } from '@slack/bolt';
import { clickOf, commandOf, directOf, eventOf, mentionOf, shortcutOf, filledInOf } from '../../src/workspace/slack/payloads';
import { signedHeaders } from '../../src/workspace/slack/sender';
import { type Running, startBot, signingSecret } from '../support/slack-bot';
import { createPerson } from '../support/slack-person';
const spine = createSpine(loadCatalog({}), 'test');
let r: Running;
const rej: unknown[] = [];
process.on('unhandledRejection', (x) => rej.push(x));
beforeEach(async () => { r = await startBot(spine.ask, { parts: { ...spine }, level: LogLevel.INFO }); });
afterEach(async () => { await r.close(); });
const say = (name: string, extra: unknown = {}) => process.stdout.write(`${name}: ${JSON.stringify({ posts: r.slack.workspace.messages.map((m) => `${m.channel}|${m.thread_ts ?? ''}|${m.text.slice(0, 60)}`), responses: r.slack.workspace.responses.map(({ text }) => text?.slice(0, 60)), whispers: r.slack.workspace.whispers.map(({ text }) => text.slice(0, 80)), lines: r.lines.map((l) => l.slice(0, 200)), rej: rej.map(String), extra })}\n`);
const ws = () => r.slack.workspace;
async function web(handler: Parameters<typeof createServer>[1]) { const s = createServer(handler as never); await new Promise<void>((ok) => s.listen(0, '127.0.0.1', ok)); return { url: `http://127.0.0.1:${(s.address() as AddressInfo).port}`, close: () => { s.closeAllConnections(); s.close(); } }; }

import { createSlackBot } from '../../src/slack/bot';
import { createLog } from '../../src/slack/log';
import { createParts } from '../../src/slack/create-parts';
import { createSender } from '../../src/workspace/slack/sender';
test.each([['html', 200, {}], ['302', 302, { location: '/login' }], ['307', 307, {location: '/login'}], ['empty', 200, {}], ['truncated', 200, {}], ['notok', 200, {}]] as const)('web api %s', async (name, status, head) => {
  const seen: string[] = [];
  let strange = false;
  const s = await web((q, a) => {
    let body = ''; q.on('data', (d) => (body += d)); q.on('end', async () => {
      if (!/chat.post/.test(q.url!) && q.url !== '/login') { const x = await fetch(r.slack.apiUrl.replace(/api\/$/, '') + q.url!.slice(1), { method: 'POST', headers: { 'content-type': q.headers['content-type']!, authorization: q.headers.authorization! }, body }); a.writeHead(x.status, { 'content-type': 'application/json' }).end(await x.text()); return; }
      seen.push(`${q.method} ${q.url}`);
      if (name === 'empty') return void a.writeHead(200).end('');
      if (name === 'truncated') return void a.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"ts":');
      if (name === 'notok') return void a.writeHead(200, { 'content-type': 'application/json' }).end('{"foo":1}');
      if (q.url === '/login') return void a.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in SECRET-PAGE</html>');
      a.writeHead(status, { 'content-type': 'text/html', ...head }).end('<html>hello</html>');
    });
  });
  void strange;
  const parts = { ...r.parts, ...spine };
  const lines: string[] = [];
  const bot = createSlackBot({ botToken: ws().bot.token, apiUrl: `${s.url}/api/`, mode: 'http', signingSecret, port: 0 }, parts, createLog(LogLevel.INFO, (l) => void lines.push(l)));
  const port = await bot.start();
  const sender = createSender(`http://127.0.0.1:${port}/slack/events`, signingSecret);
  const st = await sender.json(eventOf(mentionOf('mediation', ws()), ws()));
  await r.idle();
  say(`W ${name}`, { st, seen, lines: lines.map((l) => l.slice(0, 260)) });
  await bot.stop(); s.close();
}, 30_000);

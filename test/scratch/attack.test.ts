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
test.each([['html', 200, {}], ['302', 302, { location: '/login' }], ['307', 307, { location: '/login' }], ['303', 303, { location: '/login' }], ['loop', 302, { location: '/loop' }]] as const)('response_url %s', async (name, status, head) => {
  const seen: string[] = [];
  const s = await web((q, a) => { seen.push(`${q.method} ${q.url}`); q.resume(); if (q.url === '/login') a.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'); else a.writeHead(status, { 'content-type': 'text/html', ...head }).end('<html>hello</html>'); });
  const st = await r.sender.form(commandOf('mediation', `${s.url}/commands/x/one-time-secret`, ws()));
  await r.idle(); say(`A ${name}`, { st, seen }); s.close();
});
test.each([[200, {}], [302, { location: '/login' }]] as const)('api html %s', async (status, head) => {
  for (const i of [1,2,3]) r.slack.failNext('chat.postMessage', { answer: { toJSON: 1 } } as never);
  void i; 
});
test('D grid', async () => {
  const ev = (e: object, more: object) => ({ ...eventOf(e, ws()), ...more });
  const out: number[] = [];
  out.push(await r.sender.json(ev(mentionOf('mediation', ws()), { team_id: null, enterprise_id: 'E1', authorizations: [{ enterprise_id: 'E1', team_id: null, user_id: 'U0BOT', is_bot: true, is_enterprise_install: true }], is_enterprise_install: true })));
  const { team_id: _, ...no } = eventOf(mentionOf('mediation', ws()), ws()) as { team_id: string };
  out.push(await r.sender.json({ ...no, enterprise_id: 'E1', is_ext_shared_channel: true, context_team_id: null, context_enterprise_id: 'E1' }));
  out.push(await r.sender.json({ ...no, authorizations: [], event: mentionOf('director', ws()), event_id: undefined }));
  const c = commandOf('mediation', r.slack.responseUrl(), ws());
  const { team_id: __, ...nc } = c;
  out.push(await r.sender.form({ ...nc, enterprise_id: 'E1', enterprise_name: 'x', is_enterprise_install: 'true' }));
  const click = clickOf({ action_id: 'ask-0', value: '{"t":"director"}' }, ws(), { channel: { id: 'C0NET', name: 'n' }, message: { ts: '1.1', thread_ts: '1.0' }, container: {}, response_url: r.slack.responseUrl() });
  out.push(await r.sender.interaction({ ...click, team: null, enterprise: { id: 'E1', name: 'x' }, is_enterprise_install: true }));
  await r.idle(); say('D', { out });
});
test('F ids', async () => {
  const out: number[] = [];
  for (const ts of [undefined, null, 5, '1', 1700000000.1, {}]) {
    const e = mentionOf('mediation', ws(), { ts, channel: 'C0NET' });
    out.push(await r.sender.json(eventOf(e, ws())));
    out.push(await r.sender.json(eventOf({ ...e }, ws())));
  }
  await r.idle(); say('F', { out });
});
test('F2 channel null', async () => {
  const out: number[] = [];
  for (const channel of [undefined, null, 5, {}, '']) out.push(await r.sender.json(eventOf(mentionOf('mediation', ws(), { channel }), ws())));
  await r.idle(); say('F2', { out });
});
test('G retries', async () => {
  const out: unknown[] = [];
  for (const n of ['-1', '99', 'abc', '1.5', '1, 1', '', '1e9', '9'.repeat(400)]) {
    const body = JSON.stringify(eventOf(mentionOf('mediation', ws()), ws()));
    const res = await fetch(`${r.url}/slack/events`, { method: 'POST', body, headers: { ...signedHeaders(body, 'application/json', signingSecret), 'x-slack-retry-num': n, 'x-slack-retry-reason': 'x' } });
    out.push([n.slice(0, 5), res.status, ws().messages.length]);
  }
  await r.idle(); say('G', { out });
});
test('H mentions', async () => {
  const b = ws().bot.user; const out: unknown[] = [];
  for (const text of [`<@${b}> mediation <@${b}> edge`, `hey <@${b}> mediation`, `<@${b}|sfbport> mediation`, `<@${b}><@${b}> 5061`, `<@${b}>`, `\u200b<@${b}> mediation`, `<@${b}> \u202emediation\u202c <!channel>`, `<@${b}> <!channel> <!here> foo&lt;!channel&gt; bar`, `<@${b}> med\u200biation ports`, `<@${b}> ${'가'.repeat(13000)}`]) {
    out.push(await r.sender.json(eventOf(mentionOf('', ws(), { text }), ws())));
  }
  await r.idle(); say('H', { out, bad: ws().messages.filter((m) => /<!|<@/.test(JSON.stringify(m))).length });
});
test('I both', async () => {
  const d = directOf('mediation', ws()); const { ts } = d as { ts: string };
  const m = mentionOf('mediation', ws(), { ts, channel: 'D0ANN', channel_type: 'im' });
  const out = await Promise.all([r.sender.json(eventOf(d, ws())), r.sender.json(eventOf(m, ws()))]);
  await r.idle(); say('I', { out });
});
test('J big commands', async () => {
  const out: unknown[] = [];
  for (const n of [40_000, 900_000]) { const t = Date.now(); const st = await r.sender.form(commandOf('<!channel> & mediation 5061 10.0.0.0/8 '.repeat(n / 40), r.slack.responseUrl(), ws())); await r.idle(); out.push([n, st, Date.now() - t]); }
  say('J', { out });
}, 60_000);
test('L view twice', async () => {
  const ann = createPerson(r);
  const form = await ann.form(await ann.mention('nftables for front end to mediation'));
  const blocks = (form as unknown as { blocks: { block_id: string }[] }).blocks;
  const values = { [blocks[0]!.block_id]: { value: { type: 'plain_text_input', value: '10.2.0.5' } } };
  const p = filledInOf(form, values, ws()) as { trigger_id?: string };
  const before = ws().messages.length;
  const out = await Promise.all([r.sender.submission(p), r.sender.submission(p)]);
  await r.idle();
  const { trigger_id: _, ...no } = p;
  const out2 = await Promise.all([r.sender.submission(no), r.sender.submission(no)]);
  await r.idle();
  say('L', { out, out2, n: ws().messages.length - before });
});
test('shortcut w/o response_url', async () => {
  const s = shortcutOf('explain_ports', ws(), { channel: { id: 'C0NET', name: 'n' }, message_ts: '1.1', message: { text: 'nothing here', ts: '1.1' } });
  const st = await r.sender.interaction(s); await r.idle(); say('S', { st });
  const s2 = shortcutOf('explain_ports', ws(), { channel: { id: 'C0NET', name: 'n' }, message_ts: '1.2', message: { text: 'deny tcp 10.1.1.5/51234 10.2.0.5/5070', ts: '1.2' } });
  r.slack.failNext('chat.postMessage', { error: 'not_in_channel' });
  const st2 = await r.sender.interaction(s2); await r.idle(); say('S2', { st2 });
});

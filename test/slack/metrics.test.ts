import { createSpine } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { createMetrics } from '../../src/metrics/create-metrics';
import { commandOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads';
import { botForEachTest } from '../support/bot-for-each-test';
import { startBot } from '../support/slack-bot';
import { createPerson } from '../support/slack-person';

// What Prometheus reads: names and labels that dashboards rely on, and nothing of people or their words.

const spine = createSpine(loadCatalog({}), '1.0.0');
const running = botForEachTest(() => startBot(spine.ask, { parts: spine }));
const ann = createPerson(running);

/** The lines of what is counted, but for the histogram's buckets. */
async function lines(): Promise<readonly string[]> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  return text.split('\n').filter((line) => line.startsWith('sfbport_') && !line.includes('_bucket'));
}

test('is of the type that Prometheus wants', async () => {
  const response = await fetch(`${running.url}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^text\/plain; version=0\.0\.4/),
  ]);
});

test('counts questions by kind, language and surface, and what they took', async () => {
  const answer = await ann.mention('mediation');
  await ann.command('중재 서버 포트');
  await ann.pick(answer, 'rules as nftables');
  const seen = await lines();
  expect(seen).toEqual(
    expect.arrayContaining([
      'sfbport_questions_total{kind="requirements",language="en",surface="mention"} 1',
      'sfbport_questions_total{kind="requirements",language="ko",surface="command"} 1',
      'sfbport_questions_total{kind="rules",language="en",surface="menu"} 1',
      'sfbport_answer_seconds_count{surface="mention"} 1',
      'sfbport_answer_seconds_count{surface="command"} 1',
    ]),
  );
});

test('times an answer in seconds, from when it is begun until it is there', async () => {
  running.slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
  await ann.mention('mediation');
  const seconds = /^sfbport_answer_seconds_sum\{surface="mention"\} (\S+)$/m.exec((await lines()).join('\n'))?.[1];
  expect(Number(seconds)).toBeGreaterThan(0.9);
  expect(Number(seconds)).toBeLessThan(10);
});

test('counts what was not answered, also for the team that adds aliases', async () => {
  await ann.mention('port 22 on mediation');
  await ann.mention('5061 frob');
  await ann.mention('thanks');
  const seen = await lines();
  expect(seen).toContain('sfbport_unanswered_total{kind="not-understood",language="en"} 1');
  expect((await running.parts.counts.list()).map(({ kind, about }) => [kind, ...about])).toEqual(
    expect.arrayContaining([['not-understood'], ['port-not-found', '22', 'mediation']]),
  );
  expect(JSON.stringify(await running.parts.counts.list())).not.toMatch(/frob|thanks|U0ANN/);
});

test('counts Slack’s errors by a closed list of words, also those that were got over', async () => {
  const { slack } = running;
  slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
  await ann.mention('mediation');
  slack.failNext('chat.postMessage', { error: 'a_word_of_tomorrow' });
  await ann.mention('mediation');
  slack.failNext('chat.postMessage', { status: 429, retryAfter: 0 });
  await ann.mention('mediation');
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'sfbport_slack_errors_total{code="invalid_blocks"} 1',
      'sfbport_slack_errors_total{code="other"} 1',
      'sfbport_slack_errors_total{code="ratelimited"} 1',
    ]),
  );
});

test('what alerts look at is there from the start, at zero', async () => {
  const seen = await lines();
  for (const line of [
    'slack_errors_total{code="token_revoked"}',
    'slack_errors_total{code="no_answer"}',
    'redeliveries_total{outcome="under-way"}',
    'refused_requests_total{status="401"}',
  ])
    expect(seen).toContain(`sfbport_${line} 0`);
});

test('a drawing that Slack refuses is counted by its word', async () => {
  running.slack.failNext('chat.postMessage', { error: 'only_one_table_allowed' });
  await ann.mention('mediation');
  expect(await lines()).toContain('sfbport_slack_errors_total{code="only_one_table_allowed"} 1');
});

test('counts what Slack delivers again', async () => {
  const event = eventOf(mentionOf('mediation', running.slack.workspace), running.slack.workspace);
  await running.sender.json(event, 1);
  await running.sender.json(event, 2);
  expect(await lines()).toEqual(
    expect.arrayContaining([
      'sfbport_redeliveries_total{outcome="answered"} 1',
      'sfbport_redeliveries_total{outcome="stood"} 1',
    ]),
  );
});

test('what is no question is not timed', async () => {
  const edited = mentionOf('mediation', running.slack.workspace, { edited: { user: 'U0ANN', ts: '1' } });
  await running.sender.json(eventOf(edited, running.slack.workspace));
  expect((await lines()).join('\n')).not.toContain('surface="mention"');
});

test('holds no text, no person, no channel and no secret', async () => {
  await ann.mention('mediation secret-host-7 10.9.8.7');
  await running.sender.form(commandOf('geheim', running.slack.responseUrl(), running.slack.workspace));
  await running.idle();
  const text = await (await fetch(`${running.url}/metrics`)).text();
  expect(text).not.toMatch(/secret|geheim|10\.9\.8\.7|U0ANN|C0NET|T0001|xoxb|signing/);
});

test('the database is told of where there is one, and the process where it is wanted', async () => {
  let isThere = true;
  const metrics = createMetrics({ database: async () => isThere, process: true });
  expect((await metrics.page(true)).text).toMatch(/^sfbport_database_up 1$/m);
  isThere = false;
  expect((await metrics.page(true)).text).toMatch(/^sfbport_database_up 0$/m);
  expect((await metrics.page(true)).text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect((await createMetrics().page(true)).text).not.toMatch(/database_up|process_/);
});

test('counts requests that were turned away, by their status', async () => {
  const send = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${running.url}${path}`, { method: 'POST', headers, body: '{}' });
  expect((await send('/slack/events', { 'x-slack-signature': 'v0=0', 'x-slack-request-timestamp': '1' })).status).toBe(
    401,
  );
  expect((await send('/elsewhere')).status).toBe(404);
  const seen = await lines();
  expect(seen).toContain('sfbport_refused_requests_total{status="401"} 1');
  expect(seen).toContain('sfbport_refused_requests_total{status="404"} 1');
});

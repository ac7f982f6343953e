import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { formOf } from '../support/slack-form';
import { codeOf, createPerson } from '../support/slack-person';

// Where the answer to a form goes: what the form brings back of that may be anything.

const ask = createAsk(loadCatalog({}));
const asking = 'nftables for front end to mediation';
const running = botForEachTest(() => startBot(ask));
const { posts } = seenIn(running);
const ann = createPerson(running);

describe('the place of a form', () => {
  const typed = { 'Mediation Servers': '10.2.0.5' };

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['without anything', {}],
    ['a talk that is none', { talk: 5 }],
    ['a talk of numbers', { talk: { channel: 5 } }],
    ['a thread of a number', { talk: { channel: 'C0NET', thread: 5 } }],
    ['a response_url that is a number', { responseUrl: 5 }],
    ['a response_url that is no URL', { responseUrl: 'x' }],
    ['a file', { responseUrl: 'file:///etc/passwd' }],
  ])('that is %s: the answer is a direct message', async (_, place) => {
    const form = await ann.form(await ann.mention(asking));
    await ann.submit(form, typed, (payload) => formOf(payload).inMetadata({ place }));
    expect(posts()[1]).toMatchObject({ channel: 'U0ANN' });
    expect(codeOf(posts()[1]!)).toContain('10.2.0.5');
  });

  test('is never outside Slack', async () => {
    const taken: string[] = [];
    const other = await listen((url) => taken.push(url));
    try {
      const { port } = other.address() as AddressInfo;
      const form = await ann.form(await ann.mention(asking));
      for (const responseUrl of [
        `http://127.0.0.1:${port}/commands/x`,
        `http://slack.com@127.0.0.1:${port}/commands/x`,
        'http://hooks.slack.com/actions/x',
        'https://evil-slack.com/actions/x',
        'https://slack.com.evil.test/actions/x',
        'https://evil.test/hooks.slack.com',
      ]) {
        const before = posts().length;
        await ann.submit(form, typed, (payload) => formOf(payload).inMetadata({ place: { responseUrl } }));
        expect(posts().slice(before)).toMatchObject([{ channel: 'U0ANN', text: expect.stringMatching(/nftables/) }]);
      }
      expect(taken).toEqual([]);
    } finally {
      other.close();
    }
  });
});

function listen(take: (url: string) => void): Promise<Server> {
  const server = createServer((request, response) => {
    take(request.url ?? '');
    response.end('ok');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

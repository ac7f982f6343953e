import { isDeepStrictEqual } from 'node:util';
import { createAsk } from '../../src/ask.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { decodeQuestion, encodeQuestion } from '../../src/question/codec.js';
import type { Question } from '../../src/question/question.js';
import { createReader } from '../../src/question/read.js';
import { questionFiles } from '../support/question-file.js';

const catalog = loadCatalog({});
const read = createReader(catalog);
const questions = questionFiles().flatMap(([, list]) => list.map(({ ask: text, thread = [] }) => asked(text, thread)));

test('every question of the files travels in at most 240 characters and comes back the same', () => {
  const changed = questions.filter((question) => {
    const key = encodeQuestion(question);
    if (key === '') return ['requirements', 'rules', 'ipsec', 'explanation'].includes(question.kind);
    return key.length > 240 || !isDeepStrictEqual(decodeQuestion(key, catalog), plain(question));
  });
  expect(changed).toEqual([]);
});

test.each([
  '',
  'x',
  'en|q',
  'en|q|list|R:no-such-role',
  'en|q|list|p:99999',
  'en|q|list|p:5-1',
  'fr|q|list|p:1',
  'en|q|nonsense|p:1',
  'en|i|<!channel>',
  'en|q|list|e:toString.x',
  'en|q|list|e:__proto__.x',
  '한|글',
  'en|q|list|S:constructor',
  'en|q|transport:|p:5061',
  'en|q|direction:foo|p:5061',
  'en|q|missing:|R:mediation',
  'en|u|<!channel>|R:mediation',
  'en|e|5070',
  'en|e|||0',
  'en|e|5070/sctp||0',
  'en|e|5070/tcp/udp||0',
  'en|e|70000||0',
  'en|e|5070|no-such-role|0',
  'en|e|5070||x',
  'en|u|nftables|<!channel>|R:mediation',
  'en|u|nftables|>10.2.0.5/16|R:mediation',
  'en|u|nftables|nobody=10.2.0.5|R:mediation',
  'en|u|nftables|front-end=fe01.contoso.com|R:mediation',
  'en|x|klingon||R:mediation',
])('what nobody wrote is no question: %s', (key) => {
  expect(decodeQuestion(key, catalog)).toBeUndefined();
});

test('a follow-up goes on from the key as from the text', () => {
  const ask = createAsk(catalog);
  const { key } = ask('what does mediation server need');
  expect(ask('only the TLS ones', { key }).answer).toEqual(
    ask('only the TLS ones', { thread: ['what does mediation server need'] }).answer,
  );
});

function asked(text: string, thread: readonly string[]): Question {
  const previous = thread.reduce<Question | undefined>((before, each) => read(each, before, 'en'), undefined);
  return read(text, previous, 'en');
}

/** Assumptions are said once, and what was refused is given anew: neither travels. */
function plain(question: Question): Question {
  const said = { ...question, assumptions: [] };
  return said.kind === 'rules' ? { ...said, refused: undefined } : said;
}

test.each([
  'nftables for mediation from 10.1.0.0/16 to 10.2.0.5',
  'nftables for mediation 10.2.0.5, front end 10.1.0.5-10.1.0.20, gateway 2001:db8::/64',
  'nftables for mediation from any to 10.2.0.5',
  'nftables for mediation from 0.0.0.0/0 to ::/0',
])('addresses travel with the question: %s', (text) => {
  const question = read(text, undefined, 'en');
  expect(question).toMatchObject({ kind: 'rules', refused: undefined });
  expect(question.kind === 'rules' && question.addresses.length).toBeGreaterThan(1);
  expect(decodeQuestion(encodeQuestion(question), catalog)).toEqual(question);
});

test('an address that was refused does not travel: it is given anew', () => {
  const question = read('nftables for mediation from 10.1.0.0/16 to 10.2.0.5/16', undefined, 'en');
  expect(question).toMatchObject({ kind: 'rules', refused: { kind: 'host-bits' } });
  expect(decodeQuestion(encodeQuestion(question), catalog)).toEqual({ ...question, refused: undefined });
});

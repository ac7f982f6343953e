import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { dialects } from '../../../src/firewall/dialects';
import { messagesWritten } from '../../support/message-files';
import { questionFiles } from '../../support/question-file';

const catalog = loadCatalog({});

/** Names of the catalog, as people and rows write them. */
const names = [...catalog.roles, ...catalog.services].flatMap(({ id, name, ...more }) => [
  id,
  name.en,
  name.ko,
  ...(('aliases' in more ? more.aliases : []) as readonly string[]),
]);
const ports = [
  '5061',
  '50000-59999',
  '443/tcp',
  '3478/udp',
  '0',
  '65535',
  '65536',
  '99999999999',
  '-1',
  '٥٠٦١',
  '５０６１',
  '5061번',
];
const addresses = [
  '10.1.0.5',
  '10.1.0.0/16',
  '10.2.0.5-10.2.0.9',
  '2001:db8::/64',
  '::ffff:10.0.0.1',
  '0.0.0.0/0',
  '10.1.0.5/33',
  '010.001.000.005',
  '10.1.0.5:5061',
  'fe01.contoso.com',
  'any',
  'from 10.1.0.0/16 to 10.2.0.5',
  'front end: 10.1.0.0/16',
];
const oddities = [
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udfff',
  'e\u0301'.repeat(20),
  'ﷺ',
  '㈜',
  'ᄀ'.repeat(9),
  '각',
  'ㅈㅜㅇㅈㅐ',
  '👩‍👩‍👧‍👦',
  'İ',
  'ß',
  '＜！ｃｈａｎｎｅｌ＞',
  '\r\n',
  '\t',
];
const controls = [
  '<!channel>',
  '<!here|here>',
  '<!subteam^S1>',
  '<@U0BOT>',
  '<@U0BOT|sfbport>',
  '<#C0NET|network>',
  '<https://evil.test/?a=1&b=2|front end>',
  '<mailto:a@contoso.com|5061>',
  '<javascript:alert(1)|x>',
  '&lt;!channel&gt;',
  '&amp;lt;!here&amp;gt;',
  '<<!channel>>',
  '<!chan',
  'nel>',
  '<script>alert(1)</script>',
  '```',
  '`',
  '*_~',
  '> ',
  '</nft>',
  '"; drop table claims; --',
  '$(reboot)',
  '`reboot`',
  '@@FRONT_END@@',
  '--FILL-IN-FRONT_END',
  '__proto__',
  'constructor',
  'toString',
  '{{x}}',
  '%s%n',
  '\\',
  "'",
  '|',
  'en|q|list|R:mediation|p:5061',
];
const glue = [
  '',
  ' ',
  ' ',
  ' ',
  '\n',
  ', ',
  '; ',
  ': ',
  ' -> ',
  ' to ',
  ' from ',
  ' between ',
  ' 에서 ',
  '에서',
  '로 ',
  '는 ',
  '-',
  '/',
  '.',
  '(',
  ')',
  '?',
  '!',
];
const wishes = [
  'rules for',
  'as nftables',
  'only tls',
  'what is missing',
  'can I close',
  'explain',
  'explain this',
  'form',
  '양식',
  'in English',
  '한국어로',
  'as xlsx',
  '엑셀로',
  '왜',
  'except',
  'without',
  '빼고',
  '규칙',
  'help',
];

const questions = questionFiles().flatMap(([, written]) => written);
const written = questions.map(({ ask }) => ask);
const messages = messagesWritten();
const words = [...new Set([...written, ...messages].flatMap((text) => text.split(/(?<=\s)/)))];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constantFrom(...dialects.map(({ id }) => id)) },
  { weight: 3, arbitrary: fc.constantFrom(...ports) },
  { weight: 3, arbitrary: fc.constantFrom(...addresses) },
  { weight: 3, arbitrary: fc.constantFrom(...wishes) },
  { weight: 3, arbitrary: fc.constantFrom(...controls) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat(70_000).map(String) },
);

const mixed = fc
  .array(fc.tuple(piece, fc.constantFrom(...glue)), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

/** A question or a message of somebody, with something in it that nobody puts there. */
const disturbed = fc
  .tuple(fc.constantFrom(...written, ...messages), piece, fc.nat(), fc.nat(8))
  .map(([text, strange, at, less]) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}${strange}${text.slice(place + less)}`;
  });

/** The same over and over, up to as much as Slack takes in a message. */
const long = fc
  .tuple(fc.oneof(piece, mixed), fc.integer({ min: 2, max: 40_000 }))
  .map(([text, length]) => text.repeat(Math.ceil(length / (text.length || 1))).slice(0, length));

/** Whatever somebody may write, or paste. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: mixed },
  { weight: 8, arbitrary: disturbed },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: long },
);

const threads = questions.flatMap(({ thread, ask }) => (thread ? [[...thread, ask]] : []));

/** What somebody says one after the other. */
export const talks: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.array(texts, { minLength: 2, maxLength: 4 }),
  fc.tuple(fc.constantFrom(...threads), texts).map(([said, last]) => [...said, last]),
);

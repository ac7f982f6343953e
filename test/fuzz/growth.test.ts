import { LogLevel } from '@slack/bolt';
import { createSpine } from '../../src/ask';
import { catalogFiles } from '../../src/catalog/files';
import { loadCatalog } from '../../src/catalog/load';
import { readRecords } from '../../src/catalog/read-records';
import { readTyped } from '../../src/presentation/slack/typed-addresses';
import { createLog } from '../../src/slack/log';
import { readLookUpWord } from '../../src/slack/look-up-word';
import { messageText } from '../../src/slack/message-text';
import { withoutMention } from '../../src/slack/without-mention';
import { growthOf } from './support/growth';

// Time grows no faster than the text: sixteen times the text takes sixteen times as long, and not two hundred and fifty-six.

const { ask, explain, suggest } = createSpine(loadCatalog({}), '1.0.0');
const log = createLog(LogLevel.ERROR, () => undefined);
const roles = catalogFiles.find(({ name }) => name === 'roles.yml')!;

/** What is said over and over: each looks as if it might become something at its very end. */
const adversaries: readonly string[] = [
  'a',
  '가',
  ' ',
  '\n',
  '1',
  '5061 ',
  '10.1.',
  '1.1.1.1/',
  ':',
  '2001:',
  '-',
  '-->',
  '<',
  '<!',
  '<https://a|',
  '&lt;',
  '&amp;',
  '`',
  '"',
  '(',
  ':a',
  'a.',
  'a-',
  'range 1 ',
  'front ',
  'front end ',
  'mediation server to ',
  '중재',
  '중재서버에서 ',
  'deny tcp 10.1.1.5/51234 10.2.0.5/5070 ',
  'src=10.1.1.5 ',
  'xoxb-',
  'https://a/actions/',
  '"text":"\\\\',
  '\ud83d\udd25',
  'e\u0301',
];

const work: Readonly<Record<string, (text: string) => unknown>> = {
  'a question': (text) => ask(text),
  'a follow-up': (text) => ask(text, { key: 'en|q|list|R:mediation' }),
  'an explanation': (text) => explain(text, 'en'),
  'what is typed into a form': (text) => suggest('role', text, 'ko'),
  'an address in a form': (text) => readTyped(text, 'en'),
  'a word for the form': (text) => readLookUpWord(text),
  'a mention in front': (text) => withoutMention(`<@U0BOT>${text}`, 'U0BOT'),
  'a message with attachments': (text) =>
    messageText({ blocks: [{ type: 'section', text: { text } }], attachments: [{ text }] }),
  'an error in the log': (text) => log.error(new Error(text), { text }),
  'a file of a catalog': (text) =>
    readRecords(`- id: ${JSON.stringify(text)}\n# ${text.replaceAll('\n', ' ')}\n`, roles, 'roles.yml'),
};

test.each(Object.keys(work))(
  '%s',
  (name) => {
    const slow = adversaries.flatMap((piece) => {
      const growth = growthOf(work[name]!, piece);
      return growth.isTooFast ? [`${JSON.stringify(piece)}: ${growth.told}`] : [];
    });
    expect(slow).toEqual([]);
  },
  120_000,
);

test('what grows with the square of the text is found', () => {
  const trimmedBadly = (text: string) => text.replace(/\s+$/, '');
  const lookedForBadly = (text: string) => text.replace(/a+b/g, '');
  expect(growthOf((text) => trimmedBadly(`${text}x`), ' ').isTooFast).toBe(true);
  expect(growthOf(lookedForBadly, 'a').isTooFast).toBe(true);
  expect(growthOf((text) => text.replace(/a/g, 'b'), 'a').isTooFast).toBe(false);
}, 60_000);

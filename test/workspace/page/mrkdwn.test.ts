import fc from 'fast-check';
import { asKept } from '../../../src/workspace/desk/said.js';
import type { Inline } from '../../../src/workspace/page/mrkdwn/mrkdwn.js';
import { readMrkdwn } from '../../../src/workspace/page/mrkdwn/read-mrkdwn.js';

test.each([
  // What is markup …
  ['*bold*', '[bold:bold]'],
  ['a *bold word* here', 'a [bold:bold word] here'],
  ['*bold _and italic_*', '[bold:bold [italic:and italic]]'],
  ['_italic_, ~strike~ and `code`', '[italic:italic], [strike:strike] and [code:code]'],
  ['(*bold*)', '([bold:bold])'],
  ['*굵게* 쓴 글', '[bold:굵게] 쓴 글'],
  ['`*not bold*`', '[code:*not bold*]'],
  ['`a &lt; b`', '[code:a < b]'],
  ['<https://example.com/a?b=1&amp;c=2|the page>', '[link https://example.com/a?b=1&c=2:the page]'],
  ['<https://example.com>', '[link https://example.com:https://example.com]'],
  ['see https://example.com/a.', 'see [link https://example.com/a:https://example.com/a].'],
  ['https://example.com/?a=1&amp;b=2', '[link https://example.com/?a=1&b=2:https://example.com/?a=1&b=2]'],
  ['&lt;https://example.com&gt;', '<[link https://example.com:https://example.com]>'],
  ['(https://example.com/a)', '([link https://example.com/a:https://example.com/a])'],
  ['<mailto:a@example.com|a@example.com>', '[link mailto:a@example.com:a@example.com]'],
  ['<@U0BOT> 5061', '[user U0BOT:U0BOT] 5061'],
  ['<#C0NET|network>', '[channel C0NET:network]'],
  ['<!here> <!channel>', '[broadcast:@here] [broadcast:@channel]'],
  ['<!date^1700000000^{date}|14 November>', '[broadcast:14 November]'],
  ['*<https://example.com|bold link>*', '[bold:[link https://example.com:bold link]]'],
  ['&gt; quoted\nnot', '{quoted}not'],
  ['&gt;quoted\n&gt; more', '{quoted\nmore}'],
  ['before ```\ncode *here* &amp;\n``` after', 'before «code *here* &» after'],
  ['```one```\n```two```', '«one»«two»'],
  // … and what is none.
  ['5 * 3 * 2', '5 * 3 * 2'],
  ['S50* and S51*', 'S50* and S51*'],
  ['snake_case_name', 'snake_case_name'],
  ['*not\nbold*', '*not\nbold*'],
  ['* item *', '* item *'],
  ['**', '**'],
  ['``', '``'],
  ['```', '```'],
  ['10.0.0.0/8 ~ 10.0.0.9', '10.0.0.0/8 ~ 10.0.0.9'],
  ['&lt;@U0BOT&gt;', '<@U0BOT>'],
  ['&amp;lt;', '&lt;'],
  ['<javascript:alert(1)|click>', '<javascript:alert(1)|click>'],
  ['<b>', '<b>'],
  ['a &gt; b', 'a > b'],
  ['&copy;', '&copy;'],
])('%j is read as %j', (text, read) => {
  expect(drawn(text)).toBe(read);
});

test('whatever somebody types is read, and all of it is still there', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('*', '_', '~', '`', '```', '>', '<', '|', '&', ' ', '\n', 'a', '가', 'https://a.b'))
      .map((pieces) => pieces.join('')),
  );
  const withoutMarks = (each: string) => each.replace(/[*_~`>\s]/g, '');
  fc.assert(
    fc.property(text, (typed) => {
      expect(withoutMarks(textOf(asKept(typed, [])))).toBe(withoutMarks(typed));
    }),
    { numRuns: 2_000 },
  );
});

test('whatever a bot sends is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readMrkdwn(text)));
});

function drawn(text: string): string {
  return readMrkdwn(text)
    .map((block) => {
      if (block.kind === 'fence') return `«${block.text}»`;
      const inside = block.inlines.map(drawnInline).join('');
      return block.kind === 'quote' ? `{${inside}}` : inside;
    })
    .join('');
}

function drawnInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'link':
      return `[link ${inline.url}:${inline.text}]`;
    case 'user':
    case 'channel':
      return `[${inline.kind} ${inline.id}:${inline.text}]`;
    default:
      return `[${inline.kind}:${'inlines' in inline ? inline.inlines.map(drawnInline).join('') : inline.text}]`;
  }
}

function textOf(text: string): string {
  return readMrkdwn(text)
    .map((block) => (block.kind === 'fence' ? block.text : block.inlines.map(textOfInline).join('')))
    .join('\n');
}

function textOfInline(inline: Inline): string {
  return 'inlines' in inline ? inline.inlines.map(textOfInline).join('') : inline.text;
}

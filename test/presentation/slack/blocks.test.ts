import type { Document } from '../../../src/presentation/document';
import { toBlocks, toFallback } from '../../../src/presentation/slack/blocks';
import { slackWording } from '../../../src/presentation/slack/slack-wording';
import { mediation } from '../../support/fake-ask';

const drawing = { wording: slackWording('en'), key: 'k1' };

test('an answer with a table, a source and a button', () => {
  expect(toBlocks(mediation, drawing)).toEqual([
    { type: 'header', text: { type: 'plain_text', text: 'Mediation Server', emoji: false } },
    { type: 'context', elements: [{ type: 'plain_text', text: 'Read "mediation" as Mediation Server', emoji: false }] },
    {
      type: 'table',
      rows: [
        [raw('Port'), raw('Between'), raw('Purpose')],
        [bold('Opened by others'), raw('–'), raw('–')],
        [raw('5070/TCP'), raw('Front End → Mediation'), raw('SIP requests from the Front End')],
        [raw('5067/TCP'), raw('Gateway → Mediation'), raw('–')],
      ],
      column_settings: [{ is_wrapped: false }, { is_wrapped: false }, { is_wrapped: true }],
    },
    {
      type: 'context',
      elements: [
        { type: 'mrkdwn', text: 'Source: https://learn.microsoft.com/skypeforbusiness &lt;ports&gt; &amp; protocols' },
      ],
    },
    { type: 'actions', elements: [button('ask-0', 'Load balancer', '{"a":"mediation hlb","k":"k1"}')] },
  ]);
});

test('the same answer without a table block', () => {
  const table = [
    'Port      Between                Purpose',
    'Opened by others',
    '5070/TCP  Front End → Mediation  SIP requests from the Front End',
    '5067/TCP  Gateway → Mediation',
  ].join('\n');
  const blocks = toFallback(mediation, drawing);
  expect(blocks.map(({ type }) => type)).toEqual(['header', 'context', 'section', 'context', 'actions']);
  expect(blocks[2]).toEqual({ type: 'section', text: { type: 'mrkdwn', text: `\`\`\`\n${table}\n\`\`\`` } });
});

test('code keeps its language and every character; prose keeps its stars and underscores', () => {
  const code = 'nft add rule inet filter input tcp dport 5070 accept # <Mediation> & `all`';
  const document: Document = [
    { kind: 'text', text: 'Footnotes *, ** and NT_SERVICE <!channel>' },
    { kind: 'code', text: `${code}\n`, language: 'shell', fileName: 'rules.nft' },
    { kind: 'note', tone: 'doubt', text: '5070 is listed twice' },
  ];
  const preformatted = { type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] };
  expect(toBlocks(document, drawing)).toEqual([
    { type: 'section', text: { type: 'plain_text', text: 'Footnotes *, ** and NT_SERVICE <!channel>', emoji: false } },
    { type: 'rich_text', elements: [{ ...preformatted, language: 'shell' }] },
    { type: 'context', elements: [{ type: 'plain_text', text: '⚠ 5070 is listed twice', emoji: false }] },
  ]);
  expect(toFallback(document, drawing)[1]).toEqual({ type: 'rich_text', elements: [preformatted] });
});

test('a second table becomes text', () => {
  const table: Document[0] = { kind: 'table', columns: ['Port'], groups: [{ title: undefined, rows: [['443']] }] };
  expect(toBlocks([table, table], drawing)).toEqual([
    { type: 'table', rows: [[raw('Port')], [raw('443')]], column_settings: [{ is_wrapped: false }] },
    { type: 'section', text: { type: 'mrkdwn', text: '```\nPort\n443\n```' } },
  ]);
});

test('the buttons of two questions do not share an action_id', () => {
  const choices = { kind: 'choices', prompt: 'Which?', choices: [{ label: 'A', ask: 'a' }] } as const;
  const [, first, , second] = toBlocks([choices, choices], { ...drawing, key: '' });
  expect([first, second]).toEqual([
    { type: 'actions', elements: [button('ask-0', 'A', '{"a":"a"}')] },
    { type: 'actions', elements: [button('ask-1', 'A', '{"a":"a"}')] },
  ]);
});

function raw(text: string) {
  return { type: 'raw_text', text };
}

function bold(text: string) {
  const element = { type: 'text', text, style: { bold: true } };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
}

function button(id: string, label: string, value: string) {
  return { type: 'button', action_id: id, text: { type: 'plain_text', text: label, emoji: false }, value };
}

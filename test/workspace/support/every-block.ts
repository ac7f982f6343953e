const plain = (text: string) => ({ type: 'plain_text', text });
const raw = (text: string) => ({ type: 'raw_text', text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const dialects = ['nftables', 'iptables', 'Cisco ASA'].map(option);

/** A block of every kind that the bot sends, and one that the page cannot draw. */
export const everyBlock: readonly unknown[] = [
  { type: 'header', text: plain('Mediation Server *') },
  { type: 'section', text: plain('Literal *stars* & <b>angles</b>') },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: '*Bold*, `code`, <https://example.com/a?b=1&amp;c=2|a link>, <@U0BOT>, <#C0NET>' },
    accessory: { type: 'button', action_id: 'beside', text: plain('Beside'), value: 'b' },
  },
  { type: 'section', fields: [{ type: 'mrkdwn', text: '*Left*' }, plain('Right')] },
  {
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: 'Small print' },
      { type: 'image', image_url: 'https://example.com/i.png', alt_text: 'A picture' },
    ],
  },
  { type: 'divider' },
  {
    type: 'table',
    rows: [
      ['Ports', 'Protocol', 'What for'].map(raw),
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '5070', style: { bold: true } }] }],
        },
        raw('TCP'),
        raw('Used by the *Mediation Server* for incoming requests from the Front End Server to the Mediation Server.'),
      ],
    ],
    column_settings: [{ align: 'right' }, {}, { is_wrapped: true }],
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'styled ', style: { italic: true, strike: true } },
          { type: 'link', url: 'https://example.com/rich', text: 'rich link' },
          { type: 'link', url: 'javascript:alert(1)', text: 'no link' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] }],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
      {
        type: 'rich_text_preformatted',
        language: 'bash',
        elements: [{ type: 'text', text: 'nft -f - <<EOF\n  *literal* &amp; long\nEOF' }],
      },
    ],
  },
  { type: 'section', text: { type: 'mrkdwn', text: '```\nPorts  Protocol\n5070   TCP\n```' } },
  {
    type: 'actions',
    block_id: 'below',
    elements: [
      {
        type: 'button',
        action_id: 'ask-0',
        text: plain('As nftables'),
        value: '{"a":"as nftables"}',
        style: 'primary',
      },
      {
        type: 'button',
        action_id: 'share',
        text: plain('Share'),
        value: 's',
        style: 'danger',
        confirm: {
          title: plain('Share this?'),
          text: plain('Everybody sees it.'),
          confirm: plain('Share it'),
          deny: plain('Keep it'),
        },
      },
      { type: 'static_select', action_id: 'menu', placeholder: plain('Rules as …'), options: dialects },
      { type: 'hologram', action_id: 'h' },
    ],
  },
  { type: 'video', title: 'A film' },
];

/** A modal with an input of every kind. */
export const form = {
  id: 'V1',
  view: {
    type: 'modal',
    title: plain('Ask about ports'),
    submit: plain('Ask'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'role',
        label: plain('Server'),
        hint: plain('As you call it.'),
        element: { type: 'external_select', action_id: 'pick', min_query_length: 1, placeholder: plain('Type a name') },
      },
      {
        type: 'input',
        block_id: 'dialect',
        optional: true,
        label: plain('Language'),
        element: { type: 'static_select', action_id: 'pick', options: dialects },
      },
      {
        type: 'input',
        block_id: 'direction',
        label: plain('Direction'),
        element: {
          type: 'radio_buttons',
          action_id: 'pick',
          options: ['To it', 'From it'].map(option),
          initial_option: option('To it'),
        },
      },
      {
        type: 'input',
        block_id: 'address',
        optional: true,
        label: plain('Address'),
        element: { type: 'plain_text_input', action_id: 'typed', placeholder: plain('10.1.0.0/16') },
      },
      { type: 'context', elements: [plain('Leave out what you do not know.')] },
    ],
  },
} as const;

/** A Home tab. */
export const home = {
  id: 'V0',
  view: {
    type: 'home',
    blocks: [
      { type: 'header', text: plain('What I know') },
      { type: 'section', text: plain('Ask me in a channel.') },
      { type: 'actions', elements: [{ type: 'button', action_id: 'ask-0', text: plain('What is 5061?'), value: 'q' }] },
    ],
  },
};

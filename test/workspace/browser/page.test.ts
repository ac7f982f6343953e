import type { Browser } from 'playwright-core';
import { message, quiet } from '../support/desk-state.js';
import { startStubDesk } from '../support/stub-desk.js';
import { inBrowser, launch, openPage, violations } from './browser.js';

jest.setTimeout(60_000);

inBrowser(() => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('look', async () => {
    const desk = await startStubDesk({
      ...quiet,
      messages: [
        message({ author: 'U0ANN', text: '<@U0BOT> what does mediation need?' }),
        message({ text: '*bold* _it_ `code` see https://example.com/a. &lt;script&gt;' }),
        message({
          blocks: [
            { type: 'header', text: { type: 'plain_text', text: 'Mediation Server' } },
            {
              type: 'table',
              rows: [
                [
                  { type: 'raw_text', text: 'Ports' },
                  { type: 'raw_text', text: 'Protocol' },
                  { type: 'raw_text', text: 'What for' },
                ],
                [
                  { type: 'raw_text', text: '5070' },
                  { type: 'raw_text', text: 'TCP' },
                  {
                    type: 'raw_text',
                    text: 'Used by the Mediation Server for incoming requests from the Front End Server to the Mediation Server.',
                  },
                ],
              ],
              column_settings: [{ is_wrapped: false }, { is_wrapped: false }, { is_wrapped: true }],
            },
            { type: 'context', elements: [{ type: 'mrkdwn', text: 'Source: <https://example.com|the page>' }] },
            {
              type: 'actions',
              elements: [
                { type: 'button', action_id: 'ask-0', text: { type: 'plain_text', text: 'Share' }, value: 'x' },
                {
                  type: 'static_select',
                  action_id: 'menu',
                  placeholder: { type: 'plain_text', text: 'Rules as …' },
                  options: ['nftables', 'iptables', 'Cisco ASA'].map((text) => ({
                    text: { type: 'plain_text', text },
                    value: text,
                  })),
                },
              ],
            },
            {
              type: 'rich_text',
              elements: [
                {
                  type: 'rich_text_preformatted',
                  language: 'bash',
                  elements: [{ type: 'text', text: 'nft add rule inet filter input tcp dport 5070 accept\nline two' }],
                },
              ],
            },
            { type: 'video', title: 'x' },
          ],
          files: [{ id: 'F1', name: 'rules.nft', size: 12_345 }],
        }),
        message({ isEphemeral: true, command: '5061', text: 'Only you' }),
      ],
      status: [{ conversation: 'C0NET', thread: undefined, text: 'sfbport is thinking…' }],
    });
    const { page, faults } = await openPage(browser, desk.url, { viewport: { width: 1280, height: 900 } });
    await page.screenshot({ path: '/tmp/w/t/look.png' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.screenshot({ path: '/tmp/w/t/look-dark.png' });
    const found = await violations(page);
    await desk.close();
    expect([...found, ...faults]).toEqual([]);
  });
});

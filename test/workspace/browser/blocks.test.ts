import { message } from '../support/desk-state.js';
import { everyBlock } from '../support/every-block.js';
import { inBrowser } from './browser.js';
import { sent } from './sent.js';
import { setStage } from './stage.js';

jest.setTimeout(60_000);

inBrowser(() => {
  const stage = setStage();

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'a block of the type %j is one that it cannot draw, and takes nothing else along',
    async (type) => {
      const blocks = [{ type }, { type: 'header', text: { type: 'plain_text', text: 'behind it' } }];
      const { page } = await stage.open({ messages: [message({ blocks })] });
      await page.getByText('behind it').waitFor({ timeout: 5_000 });
      expect(await page.locator('.block-unknown').count()).toBe(1);
    },
  );

  test('draws every block of the bot, and says of any other that it cannot', async () => {
    const { page } = await stage.open({ messages: [message({ blocks: everyBlock })] });
    const shown = page.locator('.message-body');
    await shown.waitFor();
    const text = (await shown.allInnerTexts()).join('').replace(/\n+/g, '\n').replace(/\n\t/g, '\t');
    expect(text).toBe(
      [
        'Mediation Server *',
        'Literal *stars* & <b>angles</b>',
        'Bold, code, a link, @sfbport, #network',
        'Beside',
        'Left',
        'Right',
        'Small print',
        'A picture',
        'Ports\tProtocol\tWhat for',
        '5070\tTCP\tUsed by the *Mediation Server* for incoming requests from the Front End Server to the Mediation Server.',
        'styled rich linkno link',
        'first',
        'quoted',
        'bash',
        'Copy',
        'nft -f - <<EOF\n  *literal* &amp; long\nEOF',
        'Ports  Protocol\n5070   TCP',
        'As nftables',
        'Share',
        'This page cannot draw “hologram”. Slack can.',
        'This page cannot draw “video”. Slack can.',
      ].join('\n'),
    );
    expect(await shown.locator('strong').allInnerTexts()).toEqual(['Bold', 'Left', '5070']);
    expect(await shown.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://example.com/a?b=1&c=2',
      '#C0NET',
      'https://example.com/rich',
    ]);
  });

  test('copies exactly the code', async () => {
    const { page } = await stage.open(
      { messages: [message({ blocks: everyBlock })] },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'nft -f - <<EOF\n  *literal* &amp; long\nEOF',
    );
  });

  test('nothing that anybody writes is HTML', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const escaped = hostile.replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const { page } = await stage.open({
      messages: [
        message({ author: 'U0ANN', text: escaped }),
        message({ author: 'U0ANN', text: hostile }),
        message({
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: hostile } },
            { type: 'header', text: { text: hostile } },
          ],
        }),
      ],
    });
    await page.locator('.message').nth(2).waitFor();
    expect(await page.locator('.message-body :is(img, script)').count()).toBe(0);
    expect(await page.locator('.message-body').first().textContent()).toBe(hostile);
  });

  test.each([
    null,
    5,
    'text',
    [],
    {},
    { type: 'table' },
    { type: 'table', rows: [5, [null]] },
    { type: 'section', text: 5, accessory: 7 },
    { type: 'rich_text', elements: [null, { type: 'rich_text_list' }] },
    { type: 'actions', elements: 'x' },
    { type: 'input' },
    { type: 'input', element: { type: 'static_select', options: [null] } },
  ])('a strange block is no crash: %j', async (block) => {
    const { page } = await stage.open({
      messages: [message({ blocks: [block, { type: 'header', text: { text: 'after' } }] })],
    });
    await page.getByRole('heading', { name: 'after' }).waitFor();
  });

  test('a button tells the app what stands in the block', async () => {
    const first = message({ blocks: everyBlock });
    const { page, desk } = await stage.open({ messages: [first] });
    await page.getByRole('button', { name: 'As nftables' }).click();
    expect(await sent(desk.posts)).toEqual({
      name: 'act',
      body: {
        on: { kind: 'message', conversation: 'C0NET', ts: first.ts },
        blockId: 'below',
        actionId: 'ask-0',
        value: '{"a":"as nftables"}',
      },
    });
  });

  test('a button that is to ask first asks first', async () => {
    const { page, desk } = await stage.open({ messages: [message({ blocks: everyBlock })] });
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this?' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Share' }).click();
    expect(desk.posts).toEqual([]);
    await dialog.getByRole('button', { name: 'Share it' }).click();
    expect(await sent(desk.posts)).toMatchObject({ body: { actionId: 'share', value: 's' } });
  });

  test('a menu is searched by typing, and its entry told', async () => {
    const { page, desk } = await stage.open({ messages: [message({ blocks: everyBlock })] });
    const menu = page.getByRole('combobox', { name: 'Rules as …' });
    await menu.fill('tables');
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['nftables', 'iptables']);
    await menu.press('ArrowDown');
    await menu.press('Enter');
    expect(await sent(desk.posts)).toMatchObject({
      body: {
        actionId: 'menu',
        value: 'iptables',
        selectedOption: { text: { type: 'plain_text', text: 'iptables' }, value: 'iptables' },
      },
    });
    expect(await menu.inputValue()).toBe('iptables');
  });
});

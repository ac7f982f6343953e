import { form } from '../support/every-block.js';
import { inBrowser } from './browser.js';
import { sent } from './sent.js';
import { setStage } from './stage.js';

jest.setTimeout(60_000);

const plain = (text: string) => ({ type: 'plain_text', text });

inBrowser(() => {
  const stage = setStage();

  test('a modal is filled in by keyboard alone, with what the app suggests for what was typed', async () => {
    const { page, desk } = await stage.open({ modals: [form] });
    const mediation = { text: plain('Mediation Server'), value: 'mediation' };
    desk.answer('suggest', 200, { options: [mediation] });
    const { keyboard } = page;
    await page.locator('.picker-input:focus').first().waitFor();
    await keyboard.type('med');
    await page.getByRole('option', { name: 'Mediation Server' }).waitFor();
    expect(desk.posts.at(-1)).toMatchObject({
      name: 'suggest',
      body: { on: { kind: 'view', viewId: 'V1' }, blockId: 'role', actionId: 'pick', value: 'med' },
    });
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type('10.1.0.0/16');
    const before = desk.posts.length;
    await keyboard.press('Enter');
    expect(await sent(desk.posts, before + 1)).toEqual({
      name: 'submit',
      body: {
        viewId: 'V1',
        values: {
          role: { pick: { type: 'external_select', selected_option: mediation } },
          dialect: { pick: { type: 'static_select', selected_option: null } },
          direction: { pick: { type: 'radio_buttons', selected_option: { text: plain('From it'), value: 'from it' } } },
          address: { typed: { type: 'plain_text_input', value: '10.1.0.0/16' } },
        },
      },
    });
  });

  test('what has to be filled in is asked for before anything is sent', async () => {
    const { page, desk } = await stage.open({ modals: [form] });
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Please fill in this field.').waitFor();
    const field = page.getByRole('combobox', { name: 'Server' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(desk.posts).toEqual([]);
  });

  test('what the app finds wrong stands beside the line, and goes when the line is mended', async () => {
    const { page, desk } = await stage.open({
      modals: [{ ...form, view: { ...form.view, blocks: form.view.blocks.slice(3) } }],
    });
    desk.answer('submit', 200, { errors: { address: '“x” is no address.' } });
    const field = page.getByRole('textbox', { name: 'Address' });
    await field.fill('x');
    await field.press('Enter');
    await page.getByText('“x” is no address.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('10.0.0.1');
    await page.getByText('“x” is no address.').waitFor({ state: 'detached' });
  });

  test('Escape in a menu closes its list, then the modal; what is chosen there is not lost', async () => {
    const { page, desk } = await stage.open({ modals: [form] });
    const menu = page.getByRole('combobox', { name: 'Language' });
    await menu.fill('nft');
    await menu.press('Enter');
    const chosen = await menu.inputValue();
    expect(chosen).toMatch(/nftables/);
    await menu.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await menu.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await menu.inputValue()).toBe(chosen);
    expect(desk.posts).toEqual([]);
    await menu.press('Escape');
    expect(await sent(desk.posts)).toEqual({ name: 'close', body: { viewId: 'V1' } });
    expect(await menu.inputValue()).toBe(chosen);
  });

  test('what is wrong with a line at the lower edge is scrolled to', async () => {
    const long = [...form.view.blocks.slice(1, 3), ...Array(8).fill({ type: 'divider' }), ...form.view.blocks.slice(3)];
    const { page, desk } = await stage.open(
      { modals: [{ ...form, view: { ...form.view, blocks: long } }] },
      { viewport: { width: 1280, height: 420 } },
    );
    desk.answer('submit', 200, { errors: { address: '“x” is no address.' } });
    const field = page.getByRole('textbox', { name: 'Address' });
    await field.fill('x');
    await field.press('Enter');
    const error = page.getByText('“x” is no address.');
    await error.waitFor();
    const [wrong, foot] = await Promise.all([error.boundingBox(), page.locator('.dialog-foot').boundingBox()]);
    expect(wrong!.y + wrong!.height).toBeLessThanOrEqual(foot!.y);
  });

  test('Escape closes the one on top, and the focus cannot leave it', async () => {
    const over = { id: 'V2', view: { ...form.view, title: plain('On top') } };
    const { page, desk } = await stage.open({ modals: [form, over] });
    await page.getByRole('dialog', { name: 'On top' }).waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            [document.body, null].includes(document.activeElement as HTMLElement) ||
            document.activeElement?.closest('dialog:last-of-type') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await sent(desk.posts)).toEqual({ name: 'close', body: { viewId: 'V2' } });
    desk.show({ modals: [form] });
    await page.getByRole('dialog', { name: 'On top' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog', { name: 'Ask about ports' }).isVisible()).toBe(true);
  });
});

import { toHome } from '../../../src/presentation/slack/home';
import { toLookUpOffer } from '../../../src/presentation/slack/look-up-button';
import { languageInForm, lookUpBlock, toLookUpForm } from '../../../src/presentation/slack/look-up-form';
import { readLookUpValues } from '../../../src/presentation/slack/look-up-values';
import { brokenRules } from '../../../src/workspace/slack/block-rules';
import { brokenModal } from '../../../src/workspace/slack/modal-rules';

const place = { responseUrl: 'https://hooks.slack.com/commands/T1/2/3' };

test.each(['en', 'ko'] as const)('the form keeps every limit of Slack (%s)', (language) => {
  const form = toLookUpForm(language, place);
  expect(brokenModal(form)).toEqual([]);
  for (const { text } of [form.title, form.submit!, form.close!]) {
    expect(text.length).toBeLessThanOrEqual(24);
    // Cut in the middle it would be too long.
    expect(text).not.toContain('…');
  }
  expect(JSON.parse(form.private_metadata!)).toEqual({ language, place });
  expect(languageInForm(form.private_metadata)).toBe(language);
});

test('a place that is too long to travel is left out, and the form still opens', () => {
  const form = toLookUpForm('ko', { responseUrl: 'x'.repeat(3_000) });
  expect(brokenModal(form)).toEqual([]);
  expect(JSON.parse(form.private_metadata!)).toEqual({ language: 'ko' });
});

test('both languages have the same fields: a form that is drawn again keeps what was filled in', () => {
  const ids = (['en', 'ko'] as const).map((language) =>
    toLookUpForm(language, place).blocks.map((block) => [
      block.block_id,
      'element' in block && Object(block.element).action_id,
    ]),
  );
  expect(ids[0]).toEqual(ids[1]);
});

test.each([undefined, null, 5, '', '{', '{}', '{"language":"fr"}', '[]', '{"place":{},"language":"ko"}'])(
  'the metadata %j has no language',
  (metadata) => {
    expect(languageInForm(metadata)).toBeUndefined();
  },
);

test.each([undefined, null, 5, 'x', [], { 'look-up-role': null }, { 'look-up-role': { 'look-up-role': 5 } }])(
  'the state %j is empty',
  (values) => {
    expect(readLookUpValues(values, 'en')).toEqual({
      form: { role: '', peer: '', service: '', ports: '', direction: undefined, own: [], far: [], dialect: '' },
      refused: {},
    });
  },
);

test('what cannot be read is not taken for empty', () => {
  const at = (field: 'role' | 'ports', held: object) => ({ [lookUpBlock(field)]: { [lookUpBlock(field)]: held } });
  expect(readLookUpValues(at('role', { selected_option: { value: 5 } }), 'en').form.role).toBe('?');
  expect(readLookUpValues(at('role', { selected_option: 'x' }), 'en').form.role).toBe('?');
  expect(readLookUpValues(at('role', { selected_option: null }), 'en').form.role).toBe('');
  expect(readLookUpValues(at('ports', { value: 5 }), 'en').form.ports).toBe('?');
});

test.each(['en', 'ko'] as const)(
  'the offer of the form, and a Home tab of nothing, are what Slack takes (%s)',
  (language) => {
    expect(brokenRules(toLookUpOffer(language).blocks ?? [])).toEqual([]);
    expect(brokenRules(toHome([{ kind: 'heading', text: 'x' }], language).blocks)).toEqual([]);
  },
);

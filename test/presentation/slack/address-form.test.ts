import {
  filledIn,
  readAddressForm,
  toAddressForm,
  toAddressFormButton,
  toStaleForm,
} from '../../../src/presentation/slack/address-form';
import { brokenRules } from '../../../src/workspace/slack/block-rules';
import { brokenModal } from '../../../src/workspace/slack/modal-rules';

const key = 'en|u|nftables||R:mediation';
const fields = ['Front End Servers', 'Mediation Servers'].map((name) => ({ label: name, name }));
const part = { kind: 'form', label: 'Fill in addresses', language: 'en', fields } as const;
const value = { key, fields, language: 'en' } as const;

test('the button carries what the form is made of', () => {
  expect(readAddressForm(buttonValue(toAddressFormButton(part, key)))).toEqual(value);
  expect(readAddressForm(buttonValue(toAddressFormButton({ ...part, language: 'ko' }, key)))).toEqual({
    ...value,
    language: 'ko',
  });
});

test('nothing to go on from, or nothing to fill in, is no button', () => {
  expect(toAddressFormButton(part, '')).toEqual([]);
  expect(toAddressFormButton({ ...part, fields: [] }, key)).toEqual([]);
});

test('as many lines as the button can carry', () => {
  const named = (length: number) =>
    Array.from({ length: 40 }, (_, index) => ({ label: `${index}`.padEnd(length), name: 'n' }));
  const few = toAddressFormButton({ ...part, fields: named(300) }, key);
  expect(brokenRules(few)).toEqual([]);
  expect(readAddressForm(buttonValue(few))?.fields).toEqual(named(300).slice(0, 5));
  expect(readAddressForm(buttonValue(toAddressFormButton({ ...part, fields: named(2) }, key)))?.fields).toHaveLength(
    25,
  );
  expect(toAddressFormButton({ ...part, fields: named(2_000) }, key)).toEqual([]);
});

test.each(['en', 'ko'] as const)('the form keeps every limit of Slack (%s)', (language) => {
  const longest = { label: '중재 서버 '.repeat(10), name: '중재 서버' };
  const form = toAddressForm(
    { key: 'k'.repeat(240), fields: Array(25).fill(longest), language },
    { talk: { channel: 'C0NET' } },
  );
  expect(brokenModal(form)).toEqual([]);
  expect(brokenModal(toAddressForm({ ...value, language }, {}))).toEqual([]);
  expect(brokenModal(toStaleForm(language))).toEqual([]);
  expect(toAddressForm({ ...value, language }, { responseUrl: 'x'.repeat(3_000) })).toBeUndefined();
});

test('the form has a line a machine, none of them needed, and brings back what it goes on from', () => {
  const form = toAddressForm(value, { talk: 'somewhere' });
  expect(form?.blocks.slice(0, 2)).toMatchObject([
    { type: 'input', block_id: 'field-0', optional: true, label: { text: 'Front End Servers' } },
    { type: 'input', block_id: 'field-1', optional: true, label: { text: 'Mediation Servers' } },
  ]);
  expect(readAddressForm(form?.private_metadata)).toEqual(value);
  expect(JSON.parse(form?.private_metadata ?? '')).toMatchObject({ place: { talk: 'somewhere' } });
});

test('what is filled in is read line by line, and what is empty is left out', () => {
  const values = { 'field-0': { value: { value: ' ' } }, 'field-1': { value: { value: ' 10.2.0.5\n' } } };
  expect(filledIn(value, values)).toEqual([{ field: fields[1], block: 'field-1', typed: '10.2.0.5' }]);
});

test.each([
  undefined,
  null,
  5,
  'x',
  [],
  { 'field-1': null },
  { 'field-1': { value: 5 } },
  { 'field-1': { value: { value: 5 } } },
])('nothing is filled in in %j', (values) => {
  expect(filledIn(value, values)).toEqual([]);
});

test.each([
  undefined,
  null,
  5,
  {},
  ['{}'],
  '',
  '{',
  'null',
  '"x"',
  JSON.stringify({ fields }),
  JSON.stringify({ key: '', fields }),
  JSON.stringify({ key: 5, fields }),
  JSON.stringify({ key }),
  JSON.stringify({ key, fields: [] }),
  JSON.stringify({ key, fields: [null] }),
  JSON.stringify({ key, fields: [{ label: 'x' }] }),
  JSON.stringify({ key, fields: [{ label: ' ', name: 'x' }] }),
  JSON.stringify({ key, fields: Array(101).fill(fields[0]) }),
])('%j is no form of ours', (given) => {
  expect(readAddressForm(given)).toBeUndefined();
});

function buttonValue(blocks: readonly unknown[]): string {
  return Object(blocks[0]).elements[0].value;
}

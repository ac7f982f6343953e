import type { ActionsBlock, InputBlock, ModalView } from '@slack/types';
import type { FormField, Part } from '../document.js';
import type { Language } from '../wording/wording.js';
import { asObject, parsedObject } from './json-object.js';
import { limits } from './limits.js';
import { slackWording } from './slack-wording.js';
import { nothing, plain } from './text-objects.js';

/** The action_id of the button that opens the form of addresses. */
export const addressFormAction = 'form';
/** The callback_id of the form. */
export const addressFormCallback = 'addresses';

const inputAction = 'value';

/** What a form is made of and goes on from: travels in the button, and then in the form itself. */
export interface AddressForm {
  readonly key: string;
  readonly fields: readonly FormField[];
  readonly language: Language;
}

/** The button that opens a form, with as many lines as can travel with it; nothing where the question cannot. */
export function toAddressFormButton(
  { label, fields, language }: Extract<Part, { kind: 'form' }>,
  key: string,
): ActionsBlock[] {
  if (key === '') return [];
  const most = fields.slice(0, limits.modal.fields);
  const value = most
    .map((_, left) => JSON.stringify({ key, fields: most.slice(0, most.length - left), language }))
    .find(({ length }) => length <= limits.button.value);
  if (value === undefined) return [];
  const text = plain(label.trim() || nothing, limits.button.text);
  return [{ type: 'actions', elements: [{ type: 'button', action_id: addressFormAction, text, value }] }];
}

/** Reads what the button carries, or the form; undefined for anything that these here did not write. */
export function readAddressForm(value: unknown): AddressForm | undefined {
  const { key, fields, language } = parsedObject(value);
  if (typeof key !== 'string' || key === '' || !isFields(fields)) return undefined;
  return { key, fields, language: language === 'ko' ? 'ko' : 'en' };
}

/** The form: one line a machine, none of them needed. `place` is where the answer goes, for whoever reads the form. */
export function toAddressForm({ key, fields, language }: AddressForm, place: object): ModalView | undefined {
  const { form } = slackWording(language);
  const private_metadata = JSON.stringify({ key, fields, language, place });
  if (private_metadata.length > limits.modal.metadata) return undefined;
  return {
    type: 'modal',
    callback_id: addressFormCallback,
    private_metadata,
    title: plain(form.title, limits.modal.title),
    submit: plain(form.submit, limits.modal.title),
    close: plain(form.close, limits.modal.title),
    blocks: [...fields.map(toInput), { type: 'context', elements: [plain(form.hint, limits.context.text)] }],
  };
}

/** Stands in the place of a form that cannot be read: an error would need a line of it to stand beside. */
export function toStaleForm(language: Language): ModalView {
  const { form, formStale } = slackWording(language);
  return {
    type: 'modal',
    title: plain(form.title, limits.modal.title),
    close: plain(form.close, limits.modal.title),
    blocks: [{ type: 'section', text: plain(formStale, limits.section.text) }],
  };
}

/** A line that was filled in. `block` is where an error about it is shown. */
export interface Filled {
  readonly field: FormField;
  readonly block: string;
  readonly typed: string;
}

/** What was filled in, line by line; empty ones are left out. */
export function filledIn({ fields }: AddressForm, values: unknown): readonly Filled[] {
  return fields.flatMap((field, index) => {
    const block = blockOf(index);
    const { value } = asObject(asObject(asObject(values)[block])[inputAction]);
    const typed = typeof value === 'string' ? value.trim() : '';
    return typed === '' ? [] : [{ field, block, typed }];
  });
}

/** The first line of a form, where an error is shown that belongs to none. */
export const firstBlock = blockOf(0);

function toInput({ label }: FormField, index: number): InputBlock {
  return {
    type: 'input',
    block_id: blockOf(index),
    optional: true,
    label: plain(label, limits.modal.label),
    element: {
      type: 'plain_text_input',
      action_id: inputAction,
      max_length: limits.modal.typed,
      placeholder: plain('10.1.0.0/16, 10.3.0.7', limits.select.placeholder),
    },
  };
}

function blockOf(index: number): string {
  return `field-${index}`;
}

function isFields(value: unknown): value is readonly FormField[] {
  const { fields: most } = limits.modal;
  return Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isField);
}

function isField(value: unknown): value is FormField {
  return [asObject(value).label, asObject(value).name].every((text) => typeof text === 'string' && text.trim() !== '');
}

import type { ActionsBlock, ModalView } from '@slack/types';
import type { FormField, Part } from '../document.js';
import { limits } from './limits.js';
import { slackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** The action_id of the button that opens the form of addresses. */
export const formAction = 'form';
/** The callback_id of the form. */
export const formCallback = 'addresses';

const inputAction = 'value';

/** What a form is made of and goes on from: travels in the button, and then in the form itself. */
export interface FormValue {
  readonly key: string;
  readonly fields: readonly FormField[];
  readonly language: Parameters<typeof slackWording>[0];
}

/** The button that opens a form; nothing where the question cannot travel with it. */
export function toFormButton(
  { label, fields, language }: Extract<Part, { kind: 'form' }>,
  key: string,
): ActionsBlock[] {
  const value = JSON.stringify({ key, fields: fields.slice(0, limits.modal.fields), language });
  if (key === '' || value.length > limits.button.value) return [];
  const text = plain(label, limits.button.text);
  return [{ type: 'actions', elements: [{ type: 'button', action_id: formAction, text, value }] }];
}

/** Reads what the button carries; undefined for anything that `toFormButton` did not write. */
export function readFormValue(value: string | undefined): FormValue | undefined {
  const found = parsed(value);
  if (!isObject(found) || typeof found.key !== 'string' || !Array.isArray(found.fields)) return undefined;
  const fields = found.fields.filter(isField);
  const language = found.language === 'ko' ? 'ko' : 'en';
  return fields.length === found.fields.length && fields.length > 0 ? { key: found.key, fields, language } : undefined;
}

/** The form: one line a machine, none of them needed. `place` is where the answer goes, for whoever reads the form. */
export function toForm({ key, fields, language }: FormValue, place: object): ModalView | undefined {
  const wording = slackWording(language);
  const private_metadata = JSON.stringify({ key, fields, language, place });
  if (private_metadata.length > limits.modal.metadata) return undefined;
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata,
    title: plain(wording.form.title, limits.modal.title),
    submit: plain(wording.form.submit, limits.modal.title),
    close: plain(wording.form.close, limits.modal.title),
    blocks: [
      ...fields.map(({ label }, index) => ({
        type: 'input' as const,
        block_id: blockOf(index),
        optional: true,
        label: plain(label, limits.modal.label),
        element: {
          type: 'plain_text_input' as const,
          action_id: inputAction,
          placeholder: plain('10.1.0.0/16, 10.3.0.7', limits.select.placeholder),
        },
      })),
      { type: 'context', elements: [plain(wording.form.hint, limits.context.text)] },
    ],
  };
}

/** What was filled in, field by field; empty lines are left out. `block` is where an error about it is shown. */
export function filledIn(
  { fields }: FormValue,
  values: unknown,
): readonly { readonly field: FormField; readonly block: string; readonly value: string }[] {
  return fields.flatMap((field, index) => {
    const block = blockOf(index);
    const input = isObject(values) && isObject(values[block]) ? values[block][inputAction] : undefined;
    const value = isObject(input) && typeof input.value === 'string' ? input.value.replace(/\s+/g, ' ').trim() : '';
    return value === '' ? [] : [{ field, block, value }];
  });
}

/** The first line of a form, where an error is shown that belongs to none. */
export const firstBlock = blockOf(0);

function blockOf(index: number): string {
  return `field-${index}`;
}

function isField(value: unknown): value is FormField {
  return isObject(value) && typeof value.label === 'string' && typeof value.name === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '');
  } catch {
    return undefined;
  }
}

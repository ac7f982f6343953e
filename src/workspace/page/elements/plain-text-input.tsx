import type { ReactNode } from 'react';
import { textOf } from '../blocks/text-object.js';
import { stringOf } from '../json.js';
import type { InputProps } from './input-element.js';
import { useSurface } from './surface.js';

/** A line to type in, or several. */
export function PlainTextInput({ element, blockId, id, describedBy, isInvalid }: InputProps): ReactNode {
  const { form } = useSurface();
  const actionId = stringOf(element.action_id);
  const filled = form?.valueOf(blockId, actionId);
  const props = {
    id,
    className: 'text-input',
    placeholder: textOf(element.placeholder),
    value: filled?.type === 'plain_text_input' ? (filled.value ?? '') : '',
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    ...(typeof element.max_length === 'number' ? { maxLength: element.max_length } : {}),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      form?.fillIn(blockId, actionId, { type: 'plain_text_input', value: target.value || null }),
  };
  return element.multiline === true ? (
    <textarea rows={5} {...props} />
  ) : (
    <input type="text" autoComplete="off" {...props} />
  );
}

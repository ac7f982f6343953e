import type { ReactNode } from 'react';
import { Unknown } from '../blocks/unknown.js';
import type { Json } from '../json.js';
import { PlainTextInput } from './plain-text-input.js';
import { RadioButtons } from './radio-buttons.js';
import { SelectInput } from './select-input.js';

/** What an element of a modal is told: its block, its label's target, and what else speaks of it. */
export interface InputProps {
  readonly element: Json;
  readonly blockId: string;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** What can be filled in. */
export function InputElement(props: InputProps): ReactNode {
  switch (props.element.type) {
    case 'plain_text_input':
      return <PlainTextInput {...props} />;
    case 'static_select':
    case 'external_select':
      return <SelectInput {...props} />;
    case 'radio_buttons':
      return <RadioButtons {...props} />;
    default:
      return <Unknown block={props.element} blockId={props.blockId} />;
  }
}

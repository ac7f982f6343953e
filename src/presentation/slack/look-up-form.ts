import type { InputBlock, ModalView } from '@slack/types';
import type { Language } from '../wording/wording.js';
import { limits } from './limits.js';
import { slackWording } from './slack-wording.js';
import { plain } from './text-objects.js';

/** The callback_id of the look-up form. */
export const lookUpCallback = 'look-up';

/** The fields that are chosen from what is typed, and what each chooses from. */
export const typeahead = { role: 'role', peer: 'role', service: 'service', dialect: 'dialect' } as const;

/** Their names. */
export const typedFields = Object.keys(typeahead) as readonly (keyof typeof typeahead)[];

/** A field of the form, by the name that its words have. */
export type LookUpFormField = keyof ReturnType<typeof slackWording>['lookUp']['fields'];

const directions = ['both', 'in', 'out'] as const;

/** The block_id of a field, and the action_id in it. The same in every language: a redrawn form keeps what was filled in. */
export function lookUpBlock(field: LookUpFormField): string {
  return `look-up-${field}`;
}

/** The form of a look-up, empty. `place` is where the answer goes; a place that is too long to travel is left out. */
export function toLookUpForm(language: Language, place: object): ModalView {
  const { lookUp } = slackWording(language);
  const metadata = JSON.stringify({ language, place });
  return {
    type: 'modal',
    callback_id: lookUpCallback,
    private_metadata: metadata.length <= limits.modal.metadata ? metadata : JSON.stringify({ language }),
    title: plain(lookUp.title, limits.modal.title),
    submit: plain(lookUp.submit, limits.modal.title),
    close: plain(lookUp.close, limits.modal.title),
    blocks: (['role', 'peer', 'service', 'ports', 'direction', 'dialect', 'own', 'far'] as const).map((field) =>
      toInput(field, language),
    ),
  };
}

/** The language that a form was drawn in; undefined for anything that `toLookUpForm` did not write. */
export function languageInForm(metadata: unknown): Language | undefined {
  const [, language] = (typeof metadata === 'string' && /^\{"language":"(en|ko)"/.exec(metadata)) || [];
  return language as Language | undefined;
}

function toInput(field: LookUpFormField, language: Language): InputBlock {
  const { label, hint } = slackWording(language).lookUp.fields[field];
  return {
    type: 'input',
    block_id: lookUpBlock(field),
    optional: true,
    label: plain(label, limits.modal.label),
    ...(hint === undefined ? {} : { hint: plain(hint, limits.modal.hint) }),
    element: toElement(field, language),
  };
}

function toElement(field: LookUpFormField, language: Language): InputBlock['element'] {
  const { lookUp } = slackWording(language);
  const action_id = lookUpBlock(field);
  if (field in typeahead) {
    const placeholder = plain(lookUp.choose, limits.select.placeholder);
    return { type: 'external_select', action_id, placeholder, min_query_length: 0 };
  }
  if (field === 'direction') {
    const options = directions.map((value) => ({ text: plain(lookUp.directions[value], limits.select.text), value }));
    const [both] = options;
    return { type: 'radio_buttons', action_id, options, ...(both ? { initial_option: both } : {}) };
  }
  return { type: 'plain_text_input', action_id, max_length: limits.modal.typed };
}

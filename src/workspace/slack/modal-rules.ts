import { brokenRules } from './block-rules.js';
import { brokenChoice, choiceTypes } from './menu-rules.js';
import { asObject, type Json, list, plainText, rule, within } from './rules.js';

/** Slack's rules for a modal: what is broken, or nothing. Knows no code of ours. */
export function brokenModal(view: unknown): readonly string[] {
  const { type, title, submit, close, callback_id, private_metadata, blocks } = asObject(view);
  const all = list(blocks).map(asObject);
  const inputs = all.filter((block) => block.type === 'input');
  const ids = inputs.map(({ block_id }) => block_id);
  return [
    ...rule(type === 'modal', 'no modal'),
    ...plainText(title, 24, 'title'),
    ...(submit === undefined ? [] : plainText(submit, 24, 'submit')),
    ...(close === undefined ? [] : plainText(close, 24, 'close')),
    ...rule(inputs.length === 0 || submit !== undefined, 'must define submit to use an input block'),
    ...(callback_id === undefined ? [] : within(callback_id, 255, 'callback_id')),
    ...rule(
      private_metadata === undefined || (typeof private_metadata === 'string' && private_metadata.length <= 3_000),
      'private_metadata',
    ),
    ...rule(all.length > 0 && all.length <= 100, 'blocks of a modal'),
    ...rule(
      all.every((block) => !['table', 'markdown'].includes(String(block.type))),
      'a block that no modal holds',
    ),
    ...rule(new Set(ids).size === ids.length, 'a block_id twice'),
    ...inputs.flatMap(brokenInInput),
    ...brokenRules(
      all.filter((block) => block.type !== 'input'),
      100,
    ),
  ];
}

/** The same for a Home tab, which takes no inputs that are submitted. */
export function brokenHome(view: unknown): readonly string[] {
  const { type, blocks } = asObject(view);
  const all = list(blocks).map(asObject);
  return [
    ...rule(type === 'home', 'no home'),
    ...rule(all.length > 0 && !all.some((block) => block.type === 'table'), 'blocks of a home'),
    ...brokenRules(all, 100),
  ];
}

function brokenInInput({ block_id, label, hint, element }: Json): readonly string[] {
  return [
    ...(block_id === undefined ? [] : within(block_id, 255, 'block_id')),
    ...plainText(label, 2_000, 'label'),
    ...(hint === undefined ? [] : plainText(hint, 2_000, 'hint')),
    ...brokenInElement(asObject(element)),
  ];
}

function brokenInElement(element: Json): readonly string[] {
  const { type, action_id, placeholder, max_length = 3_000 } = element;
  if (choiceTypes.includes(String(type))) return brokenChoice(element);
  return [
    ...rule(type === 'plain_text_input', 'element of an input'),
    ...within(action_id, 255, 'action_id'),
    ...(placeholder === undefined ? [] : plainText(placeholder, 150, 'placeholder')),
    ...rule(Number(max_length) >= 1 && Number(max_length) <= 3_000, 'max_length'),
  ];
}

/** Slack's rules for what answers a submitted modal: nothing, errors beside inputs of that very modal, or another modal. */
export function brokenAnswer(answer: unknown, view: unknown): readonly string[] {
  if (answer === undefined) return [];
  const { response_action, errors, view: next } = asObject(answer);
  const inputs = list(asObject(view).blocks)
    .map(asObject)
    .filter(({ type }) => type === 'input');
  switch (response_action) {
    case 'errors': {
      const told = Object.entries(asObject(errors));
      return [
        ...rule(told.length > 0, 'no errors'),
        ...told.flatMap(([id, text]) => [
          ...rule(
            inputs.some(({ block_id }) => block_id === id),
            `no input ${id}`,
          ),
          ...within(text, 2_000, 'error'),
        ]),
      ];
    }
    case 'update':
    case 'push':
      return brokenModal(next);
    case 'clear':
      return [];
    default:
      return [`response_action ${String(response_action)}`];
  }
}

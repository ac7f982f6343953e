import type { ViewValue, ViewValues } from '../../desk/shown.js';
import { type Json, listOf, objectOf, stringOf } from '../json.js';

/** What has been filled in so far: by block, and by action. */
export type Filled = ViewValues;

/** The inputs of a view with what stands in each: what was filled in, or else what the app had put there. */
export function valuesOf(view: Json, filled: Filled): ViewValues {
  return Object.fromEntries(
    inputsOf(view).map(({ blockId, actionId, initial }) => [
      blockId,
      { [actionId]: filled[blockId]?.[actionId] ?? initial },
    ]),
  );
}

/** The blocks that have to be filled in and are not. */
export function missingIn(view: Json, values: ViewValues): readonly string[] {
  return inputsOf(view)
    .filter(({ isOptional, blockId, actionId }) => !isOptional && isEmpty(values[blockId]?.[actionId]))
    .map(({ blockId }) => blockId);
}

interface Input {
  readonly blockId: string;
  readonly actionId: string;
  readonly isOptional: boolean;
  readonly initial: ViewValue;
}

function inputsOf({ blocks }: Json): readonly Input[] {
  return listOf(blocks).flatMap((each, index) => {
    const { type, block_id, element, optional } = objectOf(each);
    const initial = initialOf(objectOf(element));
    if (type !== 'input' || !initial) return [];
    const actionId = stringOf(objectOf(element).action_id);
    return [{ blockId: stringOf(block_id) || `block-${index}`, actionId, isOptional: optional === true, initial }];
  });
}

function initialOf({ type, initial_value, initial_option }: Json): ViewValue | undefined {
  switch (type) {
    case 'plain_text_input':
      return { type, value: stringOf(initial_value) || null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: initial_option ?? null };
    default:
      return undefined;
  }
}

function isEmpty(value: ViewValue | undefined): boolean {
  return !value || (value.type === 'plain_text_input' ? !value.value?.trim() : !value.selected_option);
}

import { clickOf } from './payloads.js';
import type { OpenView, Workspace } from './workspace.js';

/** A shortcut from the menu of shortcuts: it stands in no conversation. */
export function shortcutOf(callback_id: string, { team }: Workspace): object {
  return {
    type: 'shortcut',
    token: 'legacy-token',
    action_ts: '1700000001.000000',
    team: { id: team, domain: 'contoso' },
    user: { id: 'U0ANN', username: 'ann', team_id: team },
    is_enterprise_install: false,
    enterprise: null,
    callback_id,
    trigger_id: '1.2.trigger-secret',
  };
}

/** What is typed into a field of an open form that offers something to choose from. */
export function suggestionOf(view: OpenView, block_id: string, value: string, workspace: Workspace): object {
  const {
    actions: _,
    trigger_id: __,
    ...click
  } = clickOf({ action_id: '', value: '' }, workspace, {}) as {
    readonly actions: unknown;
    readonly trigger_id: unknown;
  };
  return {
    ...click,
    type: 'block_suggestion',
    action_id: block_id,
    block_id,
    value,
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: {} } },
  };
}

/** What a field of a form holds: a text that was typed, or the option that was chosen. */
export type Filled = string | { readonly text: object; readonly value: string };

/** The payload of a submitted form with these fields filled in, by block; a field holds what its element does. */
export function filled(submission: object, values: Readonly<Record<string, Filled>>): object {
  const { view } = submission as { readonly view: OpenView };
  const inputs = view.blocks.map((block) => Object(block)).filter(({ type }) => type === 'input');
  const state = inputs.map(({ block_id, element }) => [
    block_id,
    { [element.action_id]: { type: element.type, ...heldBy(element, values[block_id]) } },
  ]);
  return { ...submission, view: { ...view, state: { values: Object.fromEntries(state) } } };
}

function heldBy({ type, initial_option = null }: { type: string; initial_option?: unknown }, value?: Filled): object {
  return type === 'plain_text_input' ? { value: value ?? null } : { selected_option: value ?? initial_option };
}

import { actionOf } from '../../src/workspace/slack/payloads.js';
import type { Workspace } from '../../src/workspace/slack/workspace.js';

/** A click on a button, as Slack sends it; `where` says what it stands in. */
export function clickOf(
  button: { readonly action_id: string; readonly value: string },
  workspace: Workspace,
  where: object,
): object {
  const label = { type: 'plain_text', text: 'label' };
  const action = { type: 'button', block_id: 'b1', text: label, action_ts: '1700000001.000000', ...button };
  return actionOf(action, workspace, where);
}

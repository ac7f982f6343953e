import type { Method } from './methods.js';
import { brokenHome, brokenModal } from './modal-rules.js';
import { asObject } from './rules.js';
import type { OpenView, Workspace } from './workspace.js';

/** As many modals lie on each other at most. */
const mostModals = 3;

/** Modals and Home tabs. */
export const views: Readonly<Record<string, Method>> = {
  'views.publish': ({ user_id, view }, { homes, people, changes }) => {
    if (!people.some(({ id }) => id === user_id)) return { error: 'user_not_found' };
    const broken = brokenHome(view);
    if (broken.length > 0) return invalid(broken);
    homes.set(String(user_id), view);
    changes.note();
    return { view };
  },
  'views.open': ({ trigger_id, view }, workspace) => {
    const refused = refusedView(trigger_id, view, workspace);
    if (refused) return refused;
    workspace.modals.splice(0);
    return { view: opened(view, workspace) };
  },
  'views.push': ({ trigger_id, view }, workspace) => {
    if (workspace.modals.length >= mostModals) return { error: 'push_limit_reached' };
    const refused = refusedView(trigger_id, view, workspace);
    return refused ?? { view: opened(view, workspace) };
  },
  'views.update': ({ view_id, view, hash }, workspace) => {
    const old = workspace.modals.find(({ id }) => id === view_id);
    if (!old) return { error: 'not_found' };
    if (hash !== undefined && hash !== old.hash) return { error: 'hash_conflict' };
    const broken = brokenModal(view);
    if (broken.length > 0) return invalid(broken);
    return { view: replaced(old, view, workspace) };
  },
};

/** Puts a modal on top of those that are open. */
export function opened(view: unknown, { modals, views: all, nextTs, changes }: Workspace): OpenView {
  const ts = nextTs();
  const open = { ...asObject(view), id: `V${ts}`, hash: `${ts}.hash` } as unknown as OpenView;
  all.push(open);
  modals.push(open);
  changes.note();
  return open;
}

/** Puts a modal in the place of another, whose id it takes over. */
export function replaced(old: OpenView, view: unknown, { modals, nextTs, changes }: Workspace): OpenView {
  const next = { ...asObject(view), id: old.id, hash: `${nextTs()}.hash` } as unknown as OpenView;
  modals.splice(modals.indexOf(old), 1, next);
  changes.note();
  return next;
}

function refusedView(trigger: unknown, view: unknown, { triggers }: Workspace): object | undefined {
  if (typeof trigger !== 'string' || trigger === '') return invalid(['trigger_id']);
  const broken = brokenModal(view);
  if (broken.length > 0) return invalid(broken);
  const error = triggers.take(trigger);
  return error === undefined ? undefined : { error };
}

function invalid(messages: readonly string[]): object {
  return { error: 'invalid_arguments', response_metadata: { messages } };
}

import type { Method } from './methods.js';
import { brokenModal } from './modal-rules.js';

/** What happens to a modal after it was opened. */
export const modals: Readonly<Record<string, Method>> = {
  'views.update': ({ view_id, hash, view }, { views }) => {
    const place = views.findIndex(({ id }) => id === view_id);
    const open = views[place];
    if (!open) return { error: 'not_found' };
    if (hash !== undefined && hash !== open.hash) return { error: 'hash_conflict' };
    if (brokenModal(view).length > 0) return { error: 'invalid_arguments' };
    const updated = { ...Object(view), id: open.id, hash: `${open.hash}+` };
    views[place] = updated;
    return { view: updated };
  },
};

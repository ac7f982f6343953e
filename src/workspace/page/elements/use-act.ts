import { useState } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { type Json, stringOf } from '../json.js';
import { useSurface } from './surface.js';

/** How an element tells that it was used; `isBusy` until the desk has answered. */
export function useAct(
  element: Json,
  blockId: string,
): { readonly isBusy: boolean; act(more: { value?: string; selectedOption?: unknown }): Promise<void> } {
  const { send } = useDesk();
  const { place, form } = useSurface();
  const [isBusy, setBusy] = useState(false);
  const act = async (more: { value?: string; selectedOption?: unknown }) => {
    setBusy(true);
    await send('act', {
      on: place,
      blockId,
      actionId: stringOf(element.action_id),
      ...more,
      ...(form ? { values: form.values } : {}),
    });
    setBusy(false);
  };
  return { isBusy, act };
}

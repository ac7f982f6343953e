import { useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { type Json, stringOf } from '../json.js';
import { matching, type Option, optionsOf } from './option.js';
import { useSurface } from './surface.js';

/** The entries that a menu offers for what was typed. */
export interface Options {
  readonly found: readonly Option[];
  readonly isSearching: boolean;
  /** Looks for other entries; `undefined` when nothing has been typed, which finds all. */
  search(typed: string | undefined): void;
}

/** The entries of a menu: its own, searched here, or those that the app makes for what was typed. */
export function useOptions(element: Json, blockId: string): Options {
  const own = useMemo(() => optionsOf(element), [element]);
  const [typed, setTyped] = useState<string>();
  const made = useMadeOptions(element, blockId);
  if (element.type === 'external_select') return made;
  return { found: matching(own, typed ?? ''), isSearching: false, search: setTyped };
}

const pause = 150;

function useMadeOptions(element: Json, blockId: string): Options {
  const { send } = useDesk();
  const { place, form } = useSurface();
  const [found, setFound] = useState<readonly Option[]>([]);
  const [isSearching, setSearching] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const least = typeof element.min_query_length === 'number' ? element.min_query_length : 3;
  const search = (typed = '') => {
    clearTimeout(timer.current);
    newest.current += 1;
    const mine = newest.current;
    if (typed.length < least) {
      setFound([]);
      return setSearching(false);
    }
    setSearching(true);
    timer.current = setTimeout(async () => {
      const actionId = stringOf(element.action_id);
      const answer = await send('suggest', {
        on: place,
        blockId,
        actionId,
        value: typed,
        ...(form ? { values: form.values } : {}),
      });
      // An earlier answer that comes later is about something else.
      if (mine !== newest.current) return;
      setFound(answer ? optionsOf(answer) : []);
      setSearching(false);
    }, pause);
  };
  return { found, isSearching, search };
}

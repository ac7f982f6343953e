import { createContext, useContext, useEffect, useState } from 'react';
import type { DeskRequests, DeskState } from '../../desk/shown.js';
import type { Json } from '../json.js';
import { type Words, words } from '../wording/words.js';
import { post } from './post.js';
import { watch } from './watch.js';

/** The desk as the page uses it. */
export interface Desk {
  readonly state: DeskState;
  /** The page's own words, in the language that the person has chosen. */
  readonly words: Words;
  /** Tells the desk what the person did; undefined when that did not work, and then a notice says why. */
  send<Name extends keyof DeskRequests>(name: Name, body: DeskRequests[Name]): Promise<Json | undefined>;
  /** Says a sentence to the person; undefined takes it away. */
  notify(text: string | undefined): void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** Hands the desk to everything on the page. */
export const DeskProvider = DeskContext.Provider;

/** The desk, for whatever is on the page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('nothing is shown before the desk has answered');
  return desk;
}

/** Follows the desk; `desk` is undefined until it has answered for the first time. */
export function useConnection(): {
  readonly desk: Desk | undefined;
  readonly isOpen: boolean;
  readonly notice: string | undefined;
} {
  const [state, setState] = useState<DeskState>();
  const [isOpen, setOpen] = useState(true);
  const [notice, notify] = useState<string>();
  useEffect(() => watch({ state: setState, connection: setOpen }), []);

  if (!state) return { desk: undefined, isOpen, notice };
  const spoken = words[state.locale];
  const send: Desk['send'] = async (name, body) => {
    const outcome = await post(name, body);
    if ('answer' in outcome) {
      notify(undefined);
      return outcome.answer;
    }
    notify(outcome.error || spoken.notSent);
    return undefined;
  };
  return { desk: { state, words: spoken, send, notify }, isOpen, notice };
}

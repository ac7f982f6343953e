import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { type Completion, completionsOf } from './completions.js';

/** What can be completed where the caret is. */
export interface Completions {
  readonly found: readonly Completion[];
  readonly current: number;
  take(completion: Completion): void;
  /** True when the key was for the list. */
  press(event: KeyboardEvent): boolean;
}

/** Completes what is being written: arrows choose, Enter and Tab take, Escape sends the list away. */
export function useCompletions(
  input: RefObject<HTMLTextAreaElement | null>,
  text: string,
  setText: (text: string) => void,
  isThread: boolean,
): Completions {
  const { workplace } = useDesk().state;
  const [current, setCurrent] = useState(0);
  const [sentAway, setSentAway] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another list
  useEffect(() => setCurrent(0), [text]);

  const caret = input.current?.selectionStart ?? text.length;
  const all = completionsOf(text.slice(0, caret), text.slice(caret), workplace, isThread);
  const found = sentAway === text ? [] : all;
  const take = (completion: Completion) => {
    setText(completion.text);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): boolean => {
    const picked = found[current];
    if (!picked || event.shiftKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setCurrent((current + step + found.length) % found.length);
    else if (event.key === 'Escape') setSentAway(text);
    else if (event.key === 'Enter' || event.key === 'Tab') take(picked);
    else return false;
    event.preventDefault();
    return true;
  };
  return { found, current, take, press };
}

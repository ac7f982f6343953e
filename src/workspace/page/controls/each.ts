import { createElement, Fragment, type ReactNode } from 'react';

/** Draws a list that only ever changes as a whole, such as the blocks of a message: its place is all that names an item. */
export function each<T>(list: readonly T[], draw: (item: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...list.map(draw));
}

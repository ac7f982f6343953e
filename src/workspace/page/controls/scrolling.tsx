import { createElement, type HTMLAttributes, type ReactNode, type RefObject } from 'react';

/** Something that may be too large for its place: it scrolls, with the keyboard too, and for that it has a name. */
export function Scrolling({
  as = 'div',
  role = 'group',
  label,
  inside,
  ...props
}: {
  readonly as?: 'div' | 'pre';
  readonly role?: 'group' | 'log';
  readonly label: string;
  readonly inside?: RefObject<HTMLElement | null>;
} & HTMLAttributes<HTMLElement>): ReactNode {
  return createElement(as, { ...props, role, tabIndex: 0, 'aria-label': label, ref: inside });
}

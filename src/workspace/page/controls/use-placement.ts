import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

const gap = 4;
const least = 160;

/** Where a list that belongs to this box opens: below, or above where there is more room. Nothing that scrolls cuts it off. */
export function usePlacement(
  box: RefObject<HTMLElement | null>,
  isOpen: boolean,
  align: 'start' | 'end' = 'start',
): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    if (!isOpen) return;
    const place = () => box.current && setStyle(placed(box.current.getBoundingClientRect(), align));
    place();
    // Scrolling inside of the page moves the box as well, and does not bubble.
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [box, isOpen, align]);
  return style;
}

function placed({ top, bottom, left, right, width }: DOMRect, align: 'start' | 'end'): CSSProperties {
  const below = window.innerHeight - bottom - gap * 2;
  const above = top - gap * 2;
  const isBelow = below >= least || below >= above;
  return {
    ...(isBelow ? { top: bottom + gap } : { bottom: window.innerHeight - top + gap }),
    ...(align === 'start'
      ? { left: Math.max(gap, Math.min(left, window.innerWidth - width - gap)) }
      : { right: window.innerWidth - right }),
    maxHeight: Math.min(320, isBelow ? below : above),
    minWidth: width,
  };
}

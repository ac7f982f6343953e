import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.js';
import { usePlacement } from './use-placement.js';

/** An entry of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  pick(): void;
}

/** A button that opens a menu: arrows move in it, Escape and a click elsewhere close it. */
export function MenuButton({
  label,
  icon,
  items,
  align = 'end',
}: {
  readonly label: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly items: readonly MenuItem[];
  /** The edge of the button that the menu opens along. */
  readonly align?: 'start' | 'end';
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const style = usePlacement(box, isOpen, align);

  useEffect(() => {
    if (!isOpen) return;
    entriesOf(menu.current)[0]?.focus();
    const leave = ({ target }: Event) => !box.current?.contains(target as Node) && setOpen(false);
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const entries = entriesOf(menu.current);
    const next = nextOf(event.key, entries.indexOf(document.activeElement as HTMLElement), entries.length);
    if (next === undefined) return;
    event.preventDefault();
    entries[next]?.focus();
  };
  return (
    <div className={`menu-box ${isOpen ? 'is-open' : ''}`} ref={box}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div
          className="popup menu"
          ref={menu}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          style={style}
          onKeyDown={press}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                close();
                item.pick();
              }}
            >
              {item.label}
              {item.description && <span className="listbox-description">{item.description}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function entriesOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function nextOf(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { Icon } from './icon.js';

/** A dialog on top of everything: the browser keeps the focus in it and gives it back, Escape closes it. */
export function Dialog({
  title,
  foot,
  children,
  onClose,
  onSubmit,
}: {
  readonly title: string;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  onClose(): void;
  onSubmit?(): void;
}): ReactNode {
  const { words } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // The first thing to fill in, rather than the button that closes.
    dialog.current
      ?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, button), .dialog-foot button')
      ?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <div className="dialog-body">{children}</div>
        {foot && <div className="dialog-foot">{foot}</div>}
      </form>
    </dialog>
  );
}

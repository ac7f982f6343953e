import type { ReactNode } from 'react';
import { TextObject, textOf } from '../blocks/text-object.js';
import { Dialog } from '../controls/dialog.js';
import { useDesk } from '../desk/use-desk.js';
import { type Json, stringOf } from '../json.js';

/** Asks before something is done. */
export function ConfirmDialog({
  confirm,
  onConfirm,
  onCancel,
}: {
  readonly confirm: Json;
  onConfirm(): void;
  onCancel(): void;
}): ReactNode {
  const { words } = useDesk();
  const isDanger = stringOf(confirm.style) === 'danger';
  return (
    <Dialog
      title={textOf(confirm.title)}
      onClose={onCancel}
      foot={
        <>
          <button type="button" className="button" onClick={onCancel}>
            {textOf(confirm.deny) || words.cancel}
          </button>
          <button
            type="button"
            className={`button ${isDanger ? 'button-danger' : 'button-primary'}`}
            onClick={onConfirm}
          >
            {textOf(confirm.confirm) || words.confirm}
          </button>
        </>
      }
    >
      <TextObject text={confirm.text} />
    </Dialog>
  );
}

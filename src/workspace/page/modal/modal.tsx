import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ShownView } from '../../desk/shown.js';
import { Blocks } from '../blocks/blocks.js';
import { textOf } from '../blocks/text-object.js';
import { Dialog } from '../controls/dialog.js';
import { useDesk } from '../desk/use-desk.js';
import { type FormOfInputs, SurfaceProvider } from '../elements/surface.js';
import { listOf, objectOf, stringOf } from '../json.js';
import { type Filled, missingIn, valuesOf } from './values-of.js';

/** A modal: its blocks, and what is filled in there until it is submitted. */
export function Modal({ id, view }: ShownView): ReactNode {
  const { send, words } = useDesk();
  const [filled, setFilled] = useState<Filled>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const values = valuesOf(view, filled);
  useEffect(() => {
    // Whoever cannot see which line is wrong is led there, and sees what is wrong with it.
    if (Object.keys(errors).length === 0 || isBusy) return;
    body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    body.current?.querySelector('.input-error')?.scrollIntoView({ block: 'nearest' });
  }, [errors, isBusy]);

  const form: FormOfInputs = {
    values,
    valueOf: (blockId, actionId) => values[blockId]?.[actionId],
    errorOf: (blockId) => errors[blockId],
    fillIn: (blockId, actionId, value) => {
      setFilled((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }));
      setErrors(({ [blockId]: _, ...others }) => others);
    },
  };
  const submit = async () => {
    if (isBusy) return;
    const missing = missingIn(view, values);
    setErrors(Object.fromEntries(missing.map((blockId) => [blockId, words.required])));
    if (missing.length > 0) return;
    setBusy(true);
    const answer = await send('submit', { viewId: id, values });
    setBusy(false);
    const told = Object.entries(objectOf(answer?.errors)).map(([blockId, text]) => [blockId, stringOf(text)]);
    setErrors(Object.fromEntries(told));
  };
  const close = () => void send('close', { viewId: id });

  return (
    <Dialog
      title={textOf(view.title)}
      onClose={close}
      onSubmit={() => void submit()}
      foot={
        <>
          <button type="button" className="button" onClick={close}>
            {textOf(view.close) || words.close}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="button button-primary" aria-busy={isBusy}>
              {textOf(view.submit) || words.submit}
            </button>
          )}
        </>
      }
    >
      <SurfaceProvider value={{ place: { kind: 'view', viewId: id }, form }}>
        <div ref={body}>
          <Blocks blocks={listOf(view.blocks)} />
        </div>
      </SurfaceProvider>
    </Dialog>
  );
}

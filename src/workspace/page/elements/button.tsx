import { type ReactNode, useState } from 'react';
import { PlainText } from '../blocks/text-object.js';
import { type Json, objectOf, stringOf } from '../json.js';
import { safeUrl } from '../mrkdwn/safe-url.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { useAct } from './use-act.js';

/** A button: tells the app, opens its address, and asks first where it is to. */
export function Button({ element, blockId }: { readonly element: Json; readonly blockId: string }): ReactNode {
  const { isBusy, act } = useAct(element, blockId);
  const [isAsking, setAsking] = useState(false);
  const url = safeUrl(stringOf(element.url));
  const press = () => {
    setAsking(false);
    if (url) window.open(url, '_blank', 'noopener,noreferrer');
    void act('value' in element ? { value: stringOf(element.value) } : {});
  };
  return (
    <>
      <button
        type="button"
        className={`button ${styles[stringOf(element.style)] ?? ''}`}
        aria-busy={isBusy}
        aria-label={stringOf(element.accessibility_label) || undefined}
        onClick={() => (element.confirm ? setAsking(true) : press())}
      >
        <PlainText text={element.text} />
      </button>
      {isAsking && (
        <ConfirmDialog confirm={objectOf(element.confirm)} onConfirm={press} onCancel={() => setAsking(false)} />
      )}
    </>
  );
}

const styles: Readonly<Record<string, string>> = { primary: 'button-primary', danger: 'button-danger' };

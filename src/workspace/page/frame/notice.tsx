import type { ReactNode } from 'react';
import { Icon } from '../controls/icon.js';
import { useDesk } from '../desk/use-desk.js';

/** A sentence to the person about what they did last. */
export function Notice({ text }: { readonly text: string | undefined }): ReactNode {
  const { words, notify } = useDesk();
  return (
    <div className="notice-place" role="alert">
      {text && (
        <div className="notice">
          <span>{text}</span>
          <button type="button" className="icon-button" aria-label={words.dismiss} onClick={() => notify(undefined)}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';
import type { Completions } from './use-completions.js';

/** What can be completed, above the line that is being written. The focus stays in that line. */
export function CompletionList({ id, found, current, take }: Completions & { readonly id: string }): ReactNode {
  const { words } = useDesk();
  if (found.length === 0) return null;
  return (
    <div className="completions" id={id} role="listbox" aria-label={words.completions}>
      {found.map((completion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are pressed in the line that is being written
        // biome-ignore lint/a11y/useFocusableInteractive: the line points at it with aria-activedescendant
        <div
          key={completion.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={`listbox-option ${index === current ? 'is-current' : ''}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(completion)}
        >
          <span className="completion-label">{completion.label}</span>
          {completion.description && <span className="listbox-description">{completion.description}</span>}
        </div>
      ))}
    </div>
  );
}

import { useId } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { InputElement } from '../elements/input-element.js';
import { useSurface } from '../elements/surface.js';
import { objectOf } from '../json.js';
import type { DrawBlock } from './blocks.js';
import { PlainText } from './text-object.js';

/** Something to fill in: its label, its element, a hint, and what is wrong with it. */
export const Input: DrawBlock = ({ block, blockId }) => {
  const { words } = useDesk();
  const { form } = useSurface();
  const id = useId();
  const element = objectOf(block.element);
  const error = form?.errorOf(blockId);
  const label = (
    <>
      <PlainText text={block.label} />
      {block.optional === true && <span className="optional"> {words.optional}</span>}
    </>
  );
  const describedBy = [...(error ? [`${id}-error`] : []), ...(block.hint ? [`${id}-hint`] : [])].join(' ') || undefined;
  const inside = (
    <>
      <InputElement {...{ element, blockId, id, describedBy, isInvalid: error !== undefined }} />
      {error && (
        <p className="input-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint !== undefined && (
        <p className="input-hint" id={`${id}-hint`}>
          <PlainText text={block.hint} />
        </p>
      )}
    </>
  );
  // Radio buttons are several: what names them is the legend of the group.
  return element.type === 'radio_buttons' ? (
    <fieldset className="block-input" aria-describedby={describedBy}>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className="block-input">
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  );
};

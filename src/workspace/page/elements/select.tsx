import type { ReactNode } from 'react';
import { textOf } from '../blocks/text-object.js';
import { useDesk } from '../desk/use-desk.js';
import type { Json } from '../json.js';
import { optionOf } from './option.js';
import { Picker } from './picker.js';
import { useAct } from './use-act.js';
import { useOptions } from './use-options.js';

/** A menu whose entry is told to the app as soon as it is picked. */
export function Select({ element, blockId }: { readonly element: Json; readonly blockId: string }): ReactNode {
  const { words } = useDesk();
  const { isBusy, act } = useAct(element, blockId);
  const options = useOptions(element, blockId);
  const placeholder = textOf(element.placeholder) || words.choose;
  return (
    <Picker
      label={placeholder}
      placeholder={placeholder}
      options={options}
      initial={element.initial_option ? optionOf(element.initial_option) : undefined}
      isBusy={isBusy}
      onPick={(picked) => picked && void act({ value: picked.value, selectedOption: picked.option })}
    />
  );
}

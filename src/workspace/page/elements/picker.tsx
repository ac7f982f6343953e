import { useCombobox } from 'downshift';
import { type ReactNode, useRef } from 'react';
import { each } from '../controls/each.js';
import { Icon } from '../controls/icon.js';
import { usePlacement } from '../controls/use-placement.js';
import { useDesk } from '../desk/use-desk.js';
import type { Option } from './option.js';
import type { Options } from './use-options.js';

/** A field to pick an entry in, with a list that what is typed narrows. */
export function Picker(props: {
  /** Its name for who cannot see where it stands; not needed where `inputId` has a label. */
  readonly label?: string;
  readonly inputId?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
  readonly placeholder: string;
  readonly options: Options;
  readonly initial?: Option | undefined;
  readonly isBusy?: boolean;
  onPick(picked: Option | undefined): void;
}): ReactNode {
  const { words } = useDesk();
  const {
    options,
    initial,
    placeholder,
    label,
    inputId,
    describedBy,
    isInvalid = false,
    isBusy = false,
    onPick,
  } = props;
  const box = useRef<HTMLDivElement>(null);
  const combobox = useCombobox<Option>({
    items: [...options.found],
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item?.value,
    ...(initial ? { initialSelectedItem: initial } : {}),
    ...(inputId ? { inputId } : {}),
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, type }) => {
      const isTyped = type === useCombobox.stateChangeTypes.InputChange;
      options.search(isTyped ? inputValue : undefined);
      if (isTyped && inputValue === '') combobox.selectItem(null);
    },
    onIsOpenChange: ({ isOpen }) => isOpen && options.search(undefined),
    onSelectedItemChange: ({ selectedItem }) => onPick(selectedItem ?? undefined),
  });
  const { isOpen, highlightedIndex, selectedItem } = combobox;
  const listStyle = usePlacement(box, isOpen);
  const isSaying = isOpen && options.found.length === 0;
  return (
    <div className="picker" ref={box} aria-busy={isBusy}>
      <input
        {...combobox.getInputProps({
          className: 'picker-input',
          placeholder,
          onFocus: (event: React.FocusEvent<HTMLInputElement>) => event.target.select(),
          onKeyDown: ({ key, nativeEvent }: React.KeyboardEvent<HTMLInputElement>) => {
            // Without a list to close, Escape is the dialog's; downshift would take back what is chosen.
            if (key === 'Escape' && !isOpen) Object.assign(nativeEvent, { preventDownshiftDefault: true });
          },
        })}
        // Downshift would name a label that is not there.
        aria-labelledby={undefined}
        aria-label={inputId ? undefined : label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
      />
      <button
        {...combobox.getToggleButtonProps({ type: 'button', className: 'picker-toggle' })}
        aria-label={words.showOptions}
      >
        <Icon name="down" />
      </button>
      <div
        {...combobox.getMenuProps({
          className: 'popup listbox',
          hidden: !isOpen || isSaying,
          style: listStyle,
          'aria-label': label ?? placeholder,
        })}
      >
        {isOpen &&
          each(options.found, (item, index) => (
            <>
              {item.group !== '' && item.group !== options.found[index - 1]?.group && (
                <div className="listbox-group" role="presentation">
                  {item.group}
                </div>
              )}
              <div
                {...combobox.getItemProps({ item, index, 'aria-selected': selectedItem?.value === item.value })}
                className={`listbox-option ${index === highlightedIndex ? 'is-current' : ''}`}
              >
                {item.label}
                {item.description !== '' && <span className="listbox-description">{item.description}</span>}
              </div>
            </>
          ))}
      </div>
      <div className="popup popup-note" role="status" hidden={!isSaying} style={listStyle}>
        {isSaying && (options.isSearching ? words.searching : words.noMatch)}
      </div>
    </div>
  );
}

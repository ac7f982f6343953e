import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../controls/icon.js';
import { MenuButton } from '../controls/menu-button.js';
import { botOf } from '../conversation/author.js';
import { useDesk } from '../desk/use-desk.js';
import { CompletionList } from './completion-list.js';
import { UsageHint } from './usage-hint.js';
import { useCompletions } from './use-completions.js';
import { useDelivery } from './use-delivery.js';

/** Where to write: Enter sends, `/` and `@` are completed, and the app's shortcuts are in a menu. */
export function Composer({
  conversation,
  thread,
  label,
  placeholder = label,
}: {
  readonly conversation: string;
  readonly thread?: string;
  readonly label: string;
  readonly placeholder?: string;
}): ReactNode {
  const { state, words, send } = useDesk();
  const { workplace } = state;
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    // On a phone, the keyboard would cover what one came to read.
    if (matchMedia('(hover: hover)').matches) input.current?.focus({ preventScroll: true });
  }, []);
  const completions = useCompletions(input, text, setText, thread !== undefined);
  const deliver = useDelivery(conversation, thread);

  const submit = async () => {
    if (text.trim() === '') return;
    setText('');
    // What could not be delivered is still there to be mended.
    if (!(await deliver(text))) setText((typed) => typed || text);
  };
  const press = (event: KeyboardEvent) => {
    // The Enter that ends a Hangul syllable is no Enter.
    if (event.nativeEvent.isComposing || completions.press(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  };
  const bot = botOf(workplace);
  const shortcuts = workplace.shortcuts
    .filter(({ kind }) => kind === 'global')
    .map(({ callbackId, name }) => ({
      id: callbackId,
      label: name,
      pick: () => void send('shortcut', { callbackId, conversation }),
    }));
  return (
    <div className="composer">
      <UsageHint text={thread ? '' : text} />
      <CompletionList id={id} {...completions} />
      <div className="composer-box">
        <textarea
          ref={input}
          rows={1}
          className="composer-input"
          aria-label={label}
          placeholder={placeholder}
          value={text}
          aria-autocomplete="list"
          aria-controls={completions.found.length > 0 ? id : undefined}
          aria-activedescendant={completions.found.length > 0 ? `${id}-${completions.current}` : undefined}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={press}
        />
        <div className="composer-foot">
          {shortcuts.length > 0 && !thread && (
            <MenuButton label={words.shortcuts} icon="bolt" items={shortcuts} align="start" />
          )}
          <button
            type="button"
            className="icon-button composer-mention"
            aria-label={words.mention(bot.name)}
            onClick={() => {
              setText(`${text}${/\S$/.test(text) ? ' ' : ''}@${bot.name} `);
              input.current?.focus();
            }}
          >
            @
          </button>
          <span className="composer-hint">{words.sendHint}</span>
          <button
            type="button"
            className="icon-button composer-send"
            aria-label={words.send}
            aria-disabled={text.trim() === ''}
            onClick={() => void submit()}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}

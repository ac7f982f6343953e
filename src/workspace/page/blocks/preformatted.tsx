import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../controls/icon.js';
import { Scrolling } from '../controls/scrolling.js';
import { useDesk } from '../desk/use-desk.js';

/** Code as it is to be pasted, with a button that copies exactly that. */
export function Preformatted({ text, language }: { readonly text: string; readonly language: string }): ReactNode {
  const { words, notify } = useDesk();
  // Slack calls code without a language "text".
  const named = language === 'text' ? '' : language;
  const code = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current);
      notify(words.notCopied);
    }
  };
  return (
    <div className="preformatted">
      <div className="preformatted-head">
        <span>{named || words.code('')}</span>
        <button type="button" className="button button-small" onClick={() => void copy()}>
          <Icon name="copy" />
          <span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
        </button>
      </div>
      <Scrolling as="pre" className="code" inside={code} label={words.code(named)}>
        {text}
      </Scrolling>
    </div>
  );
}

import type { ReactNode } from 'react';
import { objectOf, stringOf } from '../json.js';
import { MrkdwnText } from '../mrkdwn/mrkdwn-text.js';

/** A text object: markup where it says `mrkdwn`, otherwise literal. */
export function TextObject({ text }: { readonly text: unknown }): ReactNode {
  return objectOf(text).type === 'mrkdwn' ? (
    <MrkdwnText text={textOf(text)} />
  ) : (
    <div className="lines">
      <PlainText text={text} />
    </div>
  );
}

/** A text object of plain text, literally. */
export function PlainText({ text }: { readonly text: unknown }): ReactNode {
  return textOf(text);
}

/** The text in a text object. */
export function textOf(text: unknown): string {
  return stringOf(objectOf(text).text);
}

import type { Document } from '../document.js';
import { toBlocks } from './blocks.js';
import { toFileButton, toLastRow, toShareButton } from './buttons.js';
import type { CodePart } from './code.js';
import { limits } from './limits.js';
import type { Answered } from './message.js';
import { slackWording } from './slack-wording.js';
import { withNote } from './with-note.js';
import { toWrongButton } from './wrong.js';

/** What is too long to be read in a message. */
export interface LongCode {
  readonly name: string;
  readonly content: string;
}

/** The code of an answer that belongs into files: what is long, and whatever its message has to cut. */
export function filesOf(answered: Answered): readonly LongCode[] {
  const codes = answered.document.flatMap((part) => (part.kind === 'code' ? [part] : []));
  if (codes.length === 0) return [];
  const shown = shownIn(answered, codes);
  return codes
    .filter(({ text }) => text.length > limits.code.text || !shown.includes(text.trimEnd()))
    .map(({ text, fileName }) => ({ name: fileName, content: `${text.trimEnd()}\n` }));
}

/** The texts that the fullest message of this answer holds: with the line about the files, and with all buttons. */
function shownIn({ document, language, key }: Answered, codes: readonly CodePart[]): readonly unknown[] {
  const wording = slackWording(language);
  const fullest: Document = withNote(document, wording.wholeInFile(codes.map(({ fileName }) => fileName).join(', ')));
  const below = toLastRow([
    ...toShareButton({ text: '' }, wording),
    ...toFileButton({ text: '' }, wording),
    ...toWrongButton('rules', language),
  ]);
  return toBlocks(fullest, { wording, key, below }).flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap(({ elements }) => elements.map((each) => ('text' in each ? each.text : undefined)))
      : [],
  );
}

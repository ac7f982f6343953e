import type { RulesAnswer } from '../../answer/answer.js';
import type { Document } from '../document.js';

/** Something to paste, with what the person is told beside it. */
export interface SnippetRecord {
  readonly dialect: string;
  readonly text: string;
  readonly rules: number;
  readonly warnings: readonly string[];
  readonly check: string;
  readonly undo: string;
  readonly checkedBy: readonly string[];
}

/** The snippet of an answer, or the sentence that says why there is none: both are worded in the document. */
export function rulesRecord(
  { snippet }: RulesAnswer,
  document: Document,
): { readonly snippet: SnippetRecord } | { readonly refused: string } {
  if (snippet === undefined) return { refused: document.find((part) => part.kind === 'text')?.text ?? '' };
  const { dialect, text, rules, check, undo, checkedBy } = snippet;
  const warnings = document.flatMap((part) => (part.kind === 'note' && part.tone === 'doubt' ? [part.text] : []));
  return { snippet: { dialect, text, rules, warnings, check, undo, checkedBy } };
}

import type { Answer } from '../answer/answer.js';
import type { Language } from '../question/question.js';
import type { Document, DrawnChoice } from './document.js';
import { type ExceptionRecord, exceptionRecord } from './record/exception-record.js';
import { type AssumptionRecord, assumptionRecords, type Understood, understood } from './record/reading-record.js';
import { type RowRecord, rowRecords } from './record/row-record.js';
import { rulesRecord, type SnippetRecord } from './record/rules-record.js';
import { toPlainText } from './terminal/plain-text.js';

/** An answer as the JSON object that scripts rely on; what has no content is left out. */
export interface AnswerRecord {
  readonly id?: string;
  readonly text: string;
  readonly language: Language;
  /** An explanation is `requirements`, or `not-found` where no port of it has a row of its own. */
  readonly kind: Exclude<Answer['kind'], 'explanation'>;
  readonly verdict?: 'yes' | 'no' | 'not-needed' | 'none';
  readonly understood: Understood;
  readonly assumptions?: readonly AssumptionRecord[];
  readonly rows?: readonly RowRecord[];
  readonly exceptions?: readonly ExceptionRecord[];
  /** Why no rule was written. */
  readonly refused?: string;
  readonly snippet?: SnippetRecord;
  readonly choices?: readonly DrawnChoice[];
  readonly rendered: string;
}

/** The record of an answer, with the question as it was put. */
export function toRecord(
  { answer, document, language }: { readonly answer: Answer; readonly document: Document; readonly language: Language },
  { id, text }: { readonly id?: string | undefined; readonly text: string },
): AnswerRecord {
  const rows = 'sections' in answer ? rowRecords(answer.sections, language) : [];
  const assumptions = assumptionRecords(answer.reading.assumptions, language);
  const choices = document.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
  return {
    ...(id === undefined ? {} : { id }),
    text,
    language,
    kind: kindOf(answer),
    ...(answer.kind === 'requirements' && answer.verdict ? { verdict: answer.verdict.says } : {}),
    understood: understood(answer.reading),
    ...(assumptions.length > 0 ? { assumptions } : {}),
    ...(rows.length > 0 ? { rows } : {}),
    ...(answer.kind === 'ipsec-exceptions' ? { exceptions: answer.exceptions.map(exceptionRecord) } : {}),
    ...(answer.kind === 'rules' ? rulesRecord(answer, document) : {}),
    ...(choices.length > 0 ? { choices: choices.map(({ label, ask }) => ({ label, ask })) } : {}),
    rendered: toPlainText(document),
  };
}

function kindOf(answer: Answer): AnswerRecord['kind'] {
  if (answer.kind !== 'explanation') return answer.kind;
  return answer.ports.some(({ found }) => found === 'rows') ? 'requirements' : 'not-found';
}

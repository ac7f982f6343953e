import type { Pointer, RequirementsAnswer } from '../../answer/answer.js';
import type { Document, Part } from '../document.js';
import { choicesPart } from './choices.js';
import { cautionNotes, doubtNotes } from './doubts.js';
import { filePart } from './file-part.js';
import { heading } from './heading.js';
import { actionableLines } from './listing.js';
import { menuPart } from './menu.js';
import { onlyRoleParts } from './only-role.js';
import { pointerRemarks } from './pointers.js';
import { portTable } from './port-table.js';
import { flowRemarks, footnotes, readings } from './remarks.js';
import { sourceLine } from './source-line.js';
import { subject } from './subject.js';
import { text, toDocument } from './to-document.js';
import { verdictText } from './verdict.js';
import type { Voice } from './voice.js';

/** The rows: what they are about, the verdict, the table, and below it what speaks against them. */
export function describeRequirements(answer: RequirementsAnswer, voice: Voice): Document {
  const { reading, verdict, products, sources } = answer;
  const title = subject(reading, voice) ?? voice.words.reading.everything;
  return toDocument([
    heading(title, reading, voice, isStandAlone(answer) ? voice.words.reading.standAlone : undefined),
    ...(verdict === undefined ? [] : [text(verdictText(verdict, answer, voice))]),
    ...(answer.format === undefined
      ? table(answer, voice)
      : [...filePart(answer, voice), ...doubtNotes(answer, voice)]),
    ...pointerRemarks(unsaidPointers(answer), products, voice),
    ...sourceLine(products, sources, voice),
    ...onlyRoleParts(answer.choices, voice),
    ...choicesPart(
      answer.choices.filter(({ kind }) => kind !== 'role'),
      voice,
    ),
    ...menuPart(answer.dialects, answer.language, voice),
  ]);
}

/** The rows, and what speaks against them. */
function table(answer: RequirementsAnswer, voice: Voice): Part[] {
  const { verdict } = answer;
  return [
    ...portTable(answer, voice),
    ...doubtNotes(answer, voice),
    ...cautionNotes(answer, voice, verdict?.because.kind === 'not-enough' ? verdict.because.cautions : []),
    ...flowRemarks(answer, voice),
    ...readings(answer, voice),
    ...footnotes(answer, voice),
  ];
}

/** Rows of the collocated form beside a single role: then its stand-alone form is what was read. */
function isStandAlone(answer: RequirementsAnswer): boolean {
  return answer.reading.roles.length === 1 && actionableLines(answer).some(({ via }) => via === 'collocated');
}

/** The pointers, without those that the verdict or the table says already. */
function unsaidPointers({ verdict, pointers, sections }: RequirementsAnswer): Pointer[] {
  const said = new Set<Pointer['kind']>();
  if (verdict?.because.kind === 'no-row-between') said.add('not-on-this-page');
  if (verdict?.because.kind === 'only-client-range' || sections.some(({ about }) => about.kind === 'range-only')) {
    said.add('client-range-is-no-reason');
  }
  return pointers.filter(({ kind }) => !said.has(kind));
}

import type { IpsecAnswer, RequirementsAnswer } from '../../answer/answer.js';
import type { Note, Product, Requirement, Source, Text } from '../../catalog/schema.js';
import { readAs } from '../describe/heading.js';
import { gapsOf, idsOf, isGuessed } from '../describe/listing.js';
import { pointerText } from '../describe/pointers.js';
import { verdictText } from '../describe/verdict.js';
import { type Voice, voiceOf } from '../describe/voice.js';
import type { NoteKind } from '../wording/files.js';
import { corrections, readings } from './line-cells.js';
import { both, type Column, type Sheet, same, toSheet } from './sheet.js';

const columns = [
  ['kind', 'one'],
  ['rows', 'one'],
  ['text', 'both'],
  ['link', 'one'],
] as const satisfies readonly Column[];

type NoteCells = Readonly<Record<(typeof columns)[number][0], Text>>;

/** What a careful engineer reads before using the rows: how the question was read, what speaks against them, where they are from. */
export function notesSheet(answer: RequirementsAnswer | IpsecAnswer): Sheet {
  const { language } = answer;
  const notes = answer.kind === 'requirements' ? ofRows(answer) : ofExceptions(answer);
  return toSheet(voiceOf(language).words.files.sheets.notes, columns, notes, language);
}

function ofRows(answer: RequirementsAnswer): NoteCells[] {
  const { reading, verdict, pointers, products, sources } = answer;
  const lines = answer.sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
  const rows = distinct(lines.flatMap((line) => line.rows));
  const footnotes = distinct(lines.flatMap((line) => line.notes));
  const guessed = [...new Set(lines.filter(isGuessed).flatMap(idsOf))];
  return [
    note('reading', [], (voice) => readAs(reading, voice)),
    ...(verdict === undefined ? [] : [note('reading', [], (voice) => verdictText(verdict, answer, voice))]),
    ...gapsOf(answer).map(({ gap }) => note('gap', gap.see, ({ say }) => say(gap.text))),
    ...(guessed.length === 0
      ? []
      : [note('doubt', guessed, ({ words }) => words.notes.uncertainDirection(guessed.join(' ')))]),
    ...[...rows, ...footnotes].flatMap((each) => notes('doubt', [each.id], (voice) => readings(each, sources, voice))),
    ...rows.flatMap(ofRow),
    ...footnotes.map(ofFootnote),
    ...notes('pointer', [], (voice) => pointers.map((pointer) => pointerText(pointer, products, voice).join(' '))),
    ...ofSources(products, sources),
  ];
}

function ofExceptions({ reading, exceptions, notes: footnotes, products, sources }: IpsecAnswer): NoteCells[] {
  return [
    note('reading', [], (voice) => [voice.words.ipsec.heading, readAs(reading, voice)].join(', ')),
    note('warning', [], ({ words }) => words.ipsec.warning),
    ...exceptions.flatMap(({ id, corrections: corrected }) =>
      corrected.map(({ printed, reason }) =>
        note('correction', [id], ({ words, say }) => words.notes.printedAs(printed, say(reason))),
      ),
    ),
    ...footnotes.map(ofFootnote),
    ...ofSources(products, sources),
  ];
}

function ofRow(row: Requirement): NoteCells[] {
  const { id, cautions, flow } = row;
  const { remark } = flow;
  return [
    ...cautions.map((caution) => note('caution', [id], ({ say }) => say(caution))),
    ...(remark === undefined ? [] : [note('remark', [id], ({ say }) => say(remark))]),
    ...notes('correction', [id], (voice) => corrections(row, voice)),
  ];
}

function ofFootnote({ id, text }: Note): NoteCells {
  return note('footnote', [id], ({ say }) => say(text));
}

/** The licence asks to be named, and an edition says how old the facts are. */
function ofSources(products: readonly Product[], sources: readonly Source[]): NoteCells[] {
  return [
    ...products.map(({ name, edition }) => note('edition', [], ({ say }) => `${say(name)}, ${say(edition)}`)),
    ...sources.map(({ title, edition, licence, url }) => ({
      ...note('document', [], ({ say }) => [say(title), edition, licence].filter(Boolean).join(' · ')),
      link: same(url),
    })),
  ];
}

/** A note for each of the texts, which are as many in each language; none for an empty one. */
function notes(kind: NoteKind, ids: readonly string[], texts: (voice: Voice) => readonly string[]): NoteCells[] {
  return texts(voiceOf('en')).flatMap((text, index) =>
    text === '' ? [] : [note(kind, ids, (voice) => texts(voice)[index] ?? '')],
  );
}

function note(kind: NoteKind, ids: readonly string[], text: (voice: Voice) => string): NoteCells {
  return {
    kind: both(({ words }) => words.files.kinds[kind]),
    rows: same(ids.join(' ')),
    text: both(text),
    link: same(''),
  };
}

function distinct<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

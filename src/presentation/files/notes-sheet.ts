import type { IpsecAnswer, Line, RequirementsAnswer } from '../../answer/answer.js';
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
  const asPointers = (voice: Voice) => pointers.map((pointer) => pointerText(pointer, products, voice).join(' '));
  return [
    note(
      'reading',
      [],
      both((voice) => readAs(reading, voice)),
    ),
    ...(verdict === undefined
      ? []
      : [
          note(
            'reading',
            [],
            both((voice) => verdictText(verdict, answer, voice)),
          ),
        ]),
    ...gapsOf(answer).map(({ gap }) => note('gap', gap.see, gap.text)),
    ...uncertain(lines),
    ...[...rows, ...footnotes].flatMap((each) =>
      each.doubts.map((_, index) =>
        note(
          'doubt',
          [each.id],
          both((voice) => readings(each, sources, voice)[index] ?? ''),
        ),
      ),
    ),
    ...rows.flatMap(ofRow),
    ...footnotes.map(ofFootnote),
    ...pointers.flatMap((_, index) => {
      const text = both((voice) => asPointers(voice)[index] ?? '');
      return text.en === '' ? [] : [note('pointer', [], text)];
    }),
    ...ofSources(products, sources),
  ];
}

function ofExceptions({ reading, exceptions, notes, products, sources }: IpsecAnswer): NoteCells[] {
  return [
    note(
      'reading',
      [],
      both((voice) => [voice.words.ipsec.heading, readAs(reading, voice)].join(', ')),
    ),
    note(
      'warning',
      [],
      both(({ words }) => words.ipsec.warning),
    ),
    ...exceptions.flatMap((exception) =>
      exception.corrections.map(({ printed, reason }) =>
        note(
          'correction',
          [exception.id],
          both(({ words, say }) => words.notes.printedAs(printed, say(reason))),
        ),
      ),
    ),
    ...notes.map(ofFootnote),
    ...ofSources(products, sources),
  ];
}

function uncertain(lines: readonly Line[]): NoteCells[] {
  const ids = [...new Set(lines.filter(isGuessed).flatMap(idsOf))];
  return ids.length === 0
    ? []
    : [
        note(
          'doubt',
          ids,
          both(({ words }) => words.notes.uncertainDirection(ids.join(' '))),
        ),
      ];
}

function ofRow(row: Requirement): NoteCells[] {
  const { id, cautions, flow } = row;
  return [
    ...cautions.map(({ en, ko }) => note('caution', [id], { en, ko })),
    ...(flow.remark === undefined ? [] : [note('remark', [id], flow.remark)]),
    ...corrections(row, voiceOf('en')).map((_, index) =>
      note(
        'correction',
        [id],
        both((voice) => corrections(row, voice)[index] ?? ''),
      ),
    ),
  ];
}

function ofFootnote({ id, text }: Note): NoteCells {
  return note('footnote', [id], text);
}

/** The licence asks to be named, and an edition says how old the facts are. */
function ofSources(products: readonly Product[], sources: readonly Source[]): NoteCells[] {
  return [
    ...products.map(({ name, edition }) =>
      note(
        'edition',
        [],
        both(({ say }) => `${say(name)}, ${say(edition)}`),
      ),
    ),
    ...sources.map(({ title, edition, licence, url }) =>
      note(
        'document',
        [],
        both(({ say }) => [say(title), edition, licence].filter(Boolean).join(' · ')),
        url,
      ),
    ),
  ];
}

function note(kind: NoteKind, ids: readonly string[], text: Text, link = ''): NoteCells {
  return {
    kind: both(({ words }) => words.files.kinds[kind]),
    rows: same(ids.join(' ')),
    text: { en: text.en, ko: text.ko },
    link: same(link),
  };
}

function distinct<T extends { readonly id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

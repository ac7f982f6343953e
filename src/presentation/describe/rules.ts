import type { RulesAnswer } from '../../answer/answer.js';
import type { Document, Part } from '../document.js';
import { choicesPart } from './choices.js';
import { heading } from './heading.js';
import { menuPart } from './menu.js';
import { refusal } from './refusal.js';
import { ruleWarnings } from './rule-warnings.js';
import { sourceLine } from './source-line.js';
import { subject } from './subject.js';
import { remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** Something to paste: how many rules and where they belong, what to know first, the text, how to check it and take it back. */
export function describeRules(answer: RulesAnswer, voice: Voice): Document {
  const { reading, dialect, snippet, refused, products, sources, choices } = answer;
  const { reading: words } = voice.words;
  const title = [subject(reading, voice), dialect.name].filter(Boolean).join(' · ');
  return toDocument([
    heading(title, reading, voice, [words.rules(dialect.name), ...placedText(answer, voice)].join(', ')),
    ...(refused === undefined ? [] : [text(refusal(refused, dialect.name, voice))]),
    ...(snippet === undefined ? [] : pasteable(answer, snippet, voice)),
    ...sourceLine(products, sources, voice),
    ...choicesPart(choices, voice),
    ...formPart(answer, voice),
    ...menuPart(
      answer.dialects.filter(({ id }) => id !== dialect.id),
      answer.language,
      voice,
    ),
  ]);
}

function pasteable(answer: RulesAnswer, snippet: NonNullable<RulesAnswer['snippet']>, voice: Voice): Part[] {
  const { rules: words } = voice.words;
  const { reading, dialect } = answer;
  const machines = reading.roles.length > 0 ? reading.roles : reading.to;
  const machine = machines.length === 1 ? voice.names(machines) : undefined;
  const { text: code, rules, check, undo, checkedBy, notes, fileName, highlight } = snippet;
  const checked = checkedBy.length > 0 ? words.checkedBy(checkedBy.join(', ')) : words.uncheckedByOthers;
  const said = rules === 0 ? words.nothingToPaste : `${words.summary(rules, dialect.stands, machine)} ${checked}`;
  return [
    text(said),
    ...ruleWarnings(answer, voice),
    ...(rules === 0 ? [] : notes.map((note) => remark(voice.say(note)))),
    ...(code === '' ? [] : [{ kind: 'code' as const, text: code, language: highlight, fileName }]),
    ...command(words.check, check, 'check.txt'),
    ...command(words.undo, undo, 'undo.txt'),
  ];
}

function command(title: string, lines: string, fileName: string): Part[] {
  return lines === '' ? [] : [text(title), { kind: 'code', text: lines, language: '', fileName }];
}

/** `Mediation = 10.2.0.5`: how the addresses were read. */
function placedText({ placed }: RulesAnswer, voice: Voice): string[] {
  return placed.map(({ role, addresses }) => `${voice.shortNames([role])} = ${addresses.join(' + ')}`);
}

/** A form for the addresses that are still to be filled in. */
function formPart({ askFor, language }: RulesAnswer, voice: Voice): Part[] {
  if (askFor.length === 0) return [];
  const fields = askFor.map(({ name }) => ({ label: voice.say(name), name: name[language] }));
  return [{ kind: 'form', label: voice.words.rules.form, language, fields }];
}

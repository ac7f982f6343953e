import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Reply } from '../../src/ask.js';
import { faultsOfRules, type RulesDemands } from './rules-faults.js';

/** One entry of test/questions/*.yml; the README there says what each field demands. */
export interface WrittenQuestion extends RulesDemands {
  readonly ask: string;
  readonly thread?: readonly string[];
  readonly kind?: string | readonly string[];
  readonly language?: string;
  readonly verdict?: string;
  readonly rows?: readonly string[];
  readonly not?: readonly string[];
  readonly only?: readonly string[];
  readonly exceptions?: readonly string[];
  readonly onlyExceptions?: readonly string[];
  readonly roles?: readonly string[];
  readonly services?: readonly string[];
  readonly ports?: readonly (string | number)[];
  readonly from?: string;
  readonly to?: string;
  readonly dialect?: string;
  readonly file?: string;
  readonly says?: string | readonly string[];
  readonly choices?: number;
}

const folder = join(__dirname, '..', 'questions');

/** The question files, by name. */
export function questionFiles(): readonly (readonly [file: string, questions: readonly WrittenQuestion[]])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as WrittenQuestion[]]);
}

/** What of the answer is not as the question demands; empty when all is. */
export function faultsOf(question: WrittenQuestion, reply: Reply, record: Readonly<Record<string, unknown>>): string[] {
  const rows = listOf<{ id: string; ids?: string[] }>(record.rows).flatMap(({ id, ids }) => ids ?? [id]);
  const exceptions = listOf<{ id: string }>(record.exceptions).map(({ id }) => id);
  const understood = (record.understood ?? {}) as Readonly<Record<string, unknown>>;
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const { kind, only, onlyExceptions } = question;
  if (kind !== undefined)
    expect([kind].flat().includes(String(record.kind)), `kind ${record.kind}, wanted ${[kind].flat().join(' or ')}`);
  if (question.language !== undefined) expect(record.language === question.language, `language ${record.language}`);
  if (question.verdict !== undefined)
    expect(record.verdict === question.verdict, `verdict ${record.verdict}, wanted ${question.verdict}`);
  for (const id of question.rows ?? []) expect(rows.includes(id), `row ${id} is missing`);
  for (const id of question.not ?? []) expect(!rows.includes(id), `row ${id} should not be there`);
  if (only) expect(sameSet(rows, only), `rows ${rows.join(' ')}, wanted only ${only.join(' ')}`);
  for (const id of question.exceptions ?? []) expect(exceptions.includes(id), `exception ${id} is missing`);
  if (onlyExceptions)
    expect(
      sameSet(exceptions, onlyExceptions),
      `exceptions ${exceptions.join(' ')}, wanted only ${onlyExceptions.join(' ')}`,
    );
  if (question.roles)
    expect(
      sameSet(listOf(understood.roles), question.roles),
      `roles ${listOf(understood.roles).join(' ')}, wanted ${question.roles.join(' ')}`,
    );
  if (question.services)
    expect(
      sameSet(listOf(understood.services), question.services),
      `services ${listOf(understood.services).join(' ')}`,
    );
  if (question.ports)
    expect(
      sameSet(listOf<string>(understood.ports), question.ports.map(String)),
      `ports ${listOf(understood.ports).join(' ')}`,
    );
  for (const end of ['from', 'to', 'dialect'] as const) {
    if (question[end] !== undefined)
      expect(understood[end] === question[end], `${end} ${understood[end]}, wanted ${question[end]}`);
  }
  if (question.file !== undefined) {
    const file = reply.document.find((part) => part.kind === 'file')?.format ?? 'none';
    expect(file === question.file, `file ${file}, wanted ${question.file}`);
  }
  for (const piece of [question.says ?? []].flat())
    expect(String(record.rendered).toLowerCase().includes(piece.toLowerCase()), `does not say “${piece}”`);
  if (question.choices !== undefined)
    expect(listOf(record.choices).length >= question.choices, `${listOf(record.choices).length} choices`);
  expect(reply.language === record.language, 'the reply and the record speak different languages');
  return [...faults, ...faultsOfRules(question, reply)];
}

function listOf<T = string>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
}

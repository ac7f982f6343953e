import { writeFileSync } from 'node:fs';
import type { Reply } from '../ask.js';
import type { Part } from '../presentation/document.js';
import { visibleLine } from '../presentation/terminal/visible.js';
import type { FileFormat, Language } from '../question/question.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';
import { screenOf } from './screen.js';

export interface ReportOptions {
  readonly out?: string;
  readonly force?: true;
  readonly key?: string;
  readonly lang?: Language;
}

/** The rows stand in the file, and nothing is asked on from it. */
const drawnElsewhere: readonly Part['kind'][] = ['table', 'file', 'choices', 'menu'];

/**
 * Writes the table that a question asks for as a file: of the kind that the name of `out` ends in, or as CSV to standard
 * output. All talk goes to standard error.
 */
export async function writeReport(text: string, { out, force, key, lang }: ReportOptions, host: Host): Promise<number> {
  const format = out === undefined ? 'csv' : formatOf(out);
  if (format === undefined) return failed(`"${out}" ends in neither .csv nor .xlsx`, host);
  const { isTabular, reportOf, firstSheet, toCsv } = load();
  const reply = replyTo(text, key, lang, host);
  if (reply === undefined) return failed(`"${key}" is no key of a question; copy it as it was shown`, host);
  const { answer, document } = reply;
  const { draw } = require('../presentation/terminal/draw.js') as typeof import('../presentation/terminal/draw.js');
  if (!isTabular(answer)) {
    host.errors.write(`${draw(document, screenOf(host.errors, host.env))}\n`);
    host.errors.write('There is no table in this answer, and so no file.\n');
    return exitCode.notFound;
  }
  const [first, ...rest] = document.filter(({ kind }) => !drawnElsewhere.includes(kind));
  if (first) host.errors.write(`${draw([first, ...rest], screenOf(host.errors, host.env))}\n`);
  if (out === undefined) {
    // For programs: without the mark that a file has for Excel.
    host.output.write(toCsv(firstSheet(answer)));
    return exitCode.answered;
  }
  return save(out, await reportOf(answer, format).content(), force === true, host);
}

/** A key alone is its own question; a text beside it goes on from it. */
function replyTo(text: string, key: string | undefined, language: Language | undefined, host: Host): Reply | undefined {
  if (key === undefined) return host.ask()(text, language ? { language } : {});
  const { decodeQuestion } = require('../question/codec.js') as typeof import('../question/codec.js');
  const question = decodeQuestion(key, host.catalog());
  if (question === undefined) return undefined;
  return text === '' ? host.replyTo(question) : host.ask()(text, { key });
}

function load() {
  const report = require('../presentation/files/report.js') as typeof import('../presentation/files/report.js');
  const { toCsv } = require('../presentation/files/csv-file.js') as typeof import('../presentation/files/csv-file.js');
  return { ...report, toCsv };
}

function formatOf(name: string): FileFormat | undefined {
  if (/\.csv$/i.test(name)) return 'csv';
  return /\.xlsx$/i.test(name) ? 'xlsx' : undefined;
}

function save(name: string, content: string | Uint8Array, force: boolean, host: Host): number {
  try {
    writeFileSync(name, content, { flag: force ? 'w' : 'wx' });
    host.errors.write(`${visibleLine(name)}\n`);
    return exitCode.answered;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(
      code === 'EEXIST' ? `"${name}" is there already; take another name, or --force` : unwritten(name, code),
      host,
    );
  }
}

function unwritten(name: string, code: string): string {
  const why = code === 'ENOENT' ? ': there is no such directory; make it, or take' : '; take';
  return `"${name}" cannot be written (${code})${why} another name or place`;
}

function failed(problem: string, { errors }: Host): number {
  errors.write(`error: ${visibleLine(problem)}\n`);
  return exitCode.failed;
}

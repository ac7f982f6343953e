import { visibleLine } from '../presentation/terminal/visible.js';
import type { Language } from '../question/question.js';
import { type RulesRequest, rulesOf } from '../question/rules-of.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';
import { screenOf } from './screen.js';

export interface RulesOptions extends RulesRequest {
  readonly json?: true;
  readonly lang?: Language;
}

/** Prints rules: the snippet alone goes to standard output, so that it can be piped; all talk goes to standard error. */
export function printRules({ json, lang = 'en', ...request }: RulesOptions, host: Host): number {
  const requested = rulesOf(request, host.catalog());
  if ('problems' in requested) {
    for (const problem of requested.problems) host.errors.write(`error: ${visibleLine(problem)}\n`);
    return exitCode.failed;
  }
  const reply = host.replyTo({ ...requested.wanted, language: lang, assumptions: [] });
  const { answer, document } = reply;
  const snippet = answer.kind === 'rules' ? answer.snippet : undefined;
  if (json) {
    const { toRecord } = require('../presentation/record.js') as typeof import('../presentation/record.js');
    host.output.write(`${JSON.stringify(toRecord(reply, { text: '' }))}\n`);
  } else {
    const { draw } = require('../presentation/terminal/draw.js') as typeof import('../presentation/terminal/draw.js');
    const [first, ...rest] = document.filter((part) => !(part.kind === 'code' && part.text === snippet?.text));
    if (first) host.errors.write(`${draw([first, ...rest], screenOf(host.errors, host.env))}\n`);
    if (snippet?.text) host.output.write(`${snippet.text}\n`);
  }
  if (snippet !== undefined) return exitCode.answered;
  return requested.wanted.refused === undefined ? exitCode.notFound : exitCode.failed;
}

import type { Part } from '../presentation/document.js';
import { visibleLine } from '../presentation/terminal/visible.js';
import { exitCode } from './exit-code.js';
import type { Host, UnansweredCount } from './host.js';
import { screenOf } from './screen.js';

/** Prints what questions without an answer were about, the most frequent first: what is named there may want an alias in the catalog. */
export async function printUnanswered(json: boolean, host: Host): Promise<number> {
  const found = await host.unanswered(host.env);
  if ('problem' in found) {
    host.errors.write(`error: ${visibleLine(found.problem)}\n`);
    return exitCode.failed;
  }
  host.output.write(json ? `${JSON.stringify(found.counts)}\n` : `${asText(found.counts, host)}\n`);
  return exitCode.answered;
}

function asText(counts: readonly UnansweredCount[], { output, env }: Host): string {
  if (counts.length === 0) return 'No question without an answer was counted.';
  const { draw } = require('../presentation/terminal/draw.js') as typeof import('../presentation/terminal/draw.js');
  return draw([toTable(counts)], screenOf(output, env));
}

function toTable(counts: readonly UnansweredCount[]): Part {
  const rows = counts.map(({ times, kind, about, language, first, last }) => [
    String(times),
    said[kind] ?? kind,
    about.join(', ') || '–',
    language,
    first,
    last,
  ]);
  const columns = ['Times', 'How it ended', 'About', 'Language', 'First', 'Last'];
  return { kind: 'table', columns, groups: [{ title: undefined, rows }] };
}

const said: Readonly<Record<string, string>> = {
  'not-understood': 'not understood',
  'thing-not-found': 'a name that is nowhere here',
  'port-not-found': 'no row with this port',
  elsewhere: 'on another page',
  choice: 'a question back',
  wrong: 'called wrong',
};

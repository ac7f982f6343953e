import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { withCure } from './syntax-cures.js';

/** A YAML text as plain values, with the line of each; or why it cannot be read. */
export interface ReadYaml {
  readonly value: unknown;
  readonly problems: readonly string[];
  /** The line that the value at this path stands in, or the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads plain YAML: no aliases (they hide what a row says, and can grow without end) and no tags. */
export function readYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter();
  const failed = (problem: string): ReadYaml => ({ value: undefined, problems: [problem], lineOf: () => 1 });
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const problems = [
      ...syntaxProblems(document, text, lines).map(({ line, problem }) => `${file}:${line}: ${problem}`),
      ...aliasesIn(document).map(
        (at) => `${file}:${lines.linePos(at).line}: aliases (*name) are not read; write the value out`,
      ),
    ];
    const value = problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
    return { value, problems, lineOf: (path) => lineOf(document, lines, path) };
  } catch (error) {
    // A text that is nested thousands deep overflows the parser's stack.
    return failed(`${file}: cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One of each line: what else is wrong with it follows from the first. */
function syntaxProblems(
  { errors, warnings }: Document,
  text: string,
  lines: LineCounter,
): readonly { readonly line: number; readonly problem: string }[] {
  const texts = text.split('\n');
  const found = [...errors, ...warnings].map(({ code, message, pos }) => {
    const { line } = lines.linePos(pos[0]);
    return { line, problem: withCure(code, message, texts[line - 1] ?? '') };
  });
  return found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index);
}

function aliasesIn(document: Document): number[] {
  const found: number[] = [];
  visit(document, { Alias: (_, alias) => void found.push(alias.range?.[0] ?? 0) });
  return found;
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

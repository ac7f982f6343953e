import { plainLines } from './values.js';

/** A value of Terraform's language; a reference may have a number added to it. */
export type Value = string | number | boolean | Reference | readonly Value[] | ReadonlyMap<string, Value>;
export interface Reference {
  readonly reference: string;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: ReadonlyMap<string, Value>;
}

// With an @, which is no character of the language, begins what is to be filled in.
const token =
  /(?:[ \t]|#.*|\/\/.*|\/\*[\s\S]*?\*\/)*(?:(\n)|"((?:[^"\\\n]|\\.)*)"|(\d+)|([A-Za-z_][\w-]*(?:\.[\w-]+|\[\d+\])*|@[\w@-]+)|([{}[\]=,+])|($))/y;

type Token = { readonly kind: 'line' | 'text' | 'number' | 'word' | 'mark'; readonly text: string };

/** The blocks of a file, as HCL's specification describes them; expressions beyond values, references and sums are refused. */
export function readBlocks(text: string): readonly Block[] {
  const tokens = tokensOf(plainLines(text).join('\n').trimEnd());
  const blocks: Block[] = [];
  for (skipLines(tokens); tokens.length > 0; skipLines(tokens)) {
    const type = take(tokens, 'word');
    const labels: string[] = [];
    while (tokens[0]?.kind === 'text') labels.push(take(tokens, 'text'));
    blocks.push({ type, labels, attributes: attributesOf(tokens) });
    if (tokens.length > 0) take(tokens, 'line');
  }
  return blocks;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [, line, quoted, number, word, mark, end] = token.exec(text) ?? [];
    if (line !== undefined) tokens.push({ kind: 'line', text: line });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: literal(quoted) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else if (end === undefined) throw new Error(`nothing that Terraform reads: ${text.slice(at, at + 40)}`);
  }
  return tokens;
}

function literal(quoted: string): string {
  if (/[$%]\{/.test(quoted)) throw new Error(`a template, not a text: ${quoted}`);
  return quoted.replace(/\\(.)/g, (_, escaped: string) => {
    if (escaped !== '"' && escaped !== '\\') throw new Error(`an escape: \\${escaped}`);
    return escaped;
  });
}

/** The attributes between braces, one a line; blocks within blocks are refused. */
function attributesOf(tokens: Token[]): ReadonlyMap<string, Value> {
  const attributes = new Map<string, Value>();
  take(tokens, 'mark', '{');
  for (skipLines(tokens); !isNext(tokens, '}'); skipLines(tokens)) {
    const key = tokens[0]?.kind === 'text' ? take(tokens, 'text') : take(tokens, 'word');
    if (attributes.has(key)) throw new Error(`given twice: ${key}`);
    take(tokens, 'mark', '=');
    attributes.set(key, readValue(tokens));
    if (!isNext(tokens, '}')) take(tokens, 'line');
  }
  take(tokens, 'mark', '}');
  return attributes;
}

function readValue(tokens: Token[]): Value {
  if (isNext(tokens, '{')) return attributesOf(tokens);
  if (isNext(tokens, '[')) return listOf(tokens);
  const { kind, text } = tokens.shift() ?? { kind: 'line', text: 'the end' };
  if (kind === 'text') return text;
  if (kind === 'number') return Number(text);
  if (kind !== 'word') throw new Error(`no value: ${text}`);
  if (text === 'true' || text === 'false') return text === 'true';
  if (!isNext(tokens, '+')) return { reference: text };
  take(tokens, 'mark', '+');
  return { reference: `${text} + ${take(tokens, 'number')}` };
}

function listOf(tokens: Token[]): readonly Value[] {
  const values: Value[] = [];
  take(tokens, 'mark', '[');
  for (skipLines(tokens); !isNext(tokens, ']'); skipLines(tokens)) {
    values.push(readValue(tokens));
    skipLines(tokens);
    if (!isNext(tokens, ']')) take(tokens, 'mark', ',');
  }
  take(tokens, 'mark', ']');
  return values;
}

const isNext = ([next]: readonly Token[], mark: string): boolean => next?.kind === 'mark' && next.text === mark;

function take(tokens: Token[], kind: Token['kind'], text?: string): string {
  const next = tokens.shift();
  if (next?.kind !== kind || (text !== undefined && next.text !== text))
    throw new Error(`${text ?? kind} expected, not ${JSON.stringify(next?.text ?? 'the end')}`);
  return next.text;
}

function skipLines(tokens: Token[]): void {
  while (tokens[0]?.kind === 'line') tokens.shift();
}

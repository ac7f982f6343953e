import type { Catalog } from '../catalog/catalog.js';
import { dialectOf } from '../firewall/dialects/index.js';
import { readGiven, writeGiven } from './codec/addresses.js';
import { readExplanation, writeExplanation } from './codec/explanation.js';
import { split } from './codec/parts.js';
import { readScope, writeScope } from './codec/scope.js';
import { isFormat, readWish, writeWish } from './codec/wish.js';
import type { Language, Question, RulesWanted } from './question.js';

/** Fits a `block_id` (255) with room for a prefix. */
const longestKey = 240;

/**
 * Writes a question as one short line, so that it can travel with a message: `ko|q|list|R:mediation|p:5061`.
 * A question that does not fit in 240 characters, and one that nobody can go on from, is the empty text.
 */
export function encodeQuestion(question: Question): string {
  const body = bodyOf(question);
  const key = body === undefined ? '' : [question.language, ...body].join('|');
  return key.length <= longestKey ? key : '';
}

/** Reads it back; `undefined` for anything that `encodeQuestion` did not write, and for ids that the catalog no longer has. */
export function decodeQuestion(key: string | undefined, catalog: Catalog): Question | undefined {
  const [language, kind, first, ...rest] = (key ?? '').slice(0, longestKey).split('|');
  if (!isLanguage(language) || first === undefined) return undefined;
  const asked = { language, assumptions: [] };
  const roles = catalog.roles.map(({ id }) => id);
  if (kind === 'i') {
    const named = split(first);
    const [format] = rest;
    if (!named.every((id) => roles.includes(id)) || (format !== undefined && !isFormat(format))) return undefined;
    return { kind: 'ipsec', roles: named, ...(format === undefined ? {} : { format }), ...asked };
  }
  if (kind === 'e') {
    const explanation = readExplanation(first, rest, catalog);
    return explanation && { ...explanation, ...asked };
  }
  if (kind === 'u' || kind === 'x') {
    const rules = readRules(first, kind, rest, catalog);
    return rules && { ...rules, ...asked };
  }
  const scope = readScope(rest, catalog);
  if (!scope) return undefined;
  const wish = readWish(first);
  return kind === 'q' && wish ? { kind: 'requirements', scope, wish, ...asked } : undefined;
}

function bodyOf(question: Question): string[] | undefined {
  switch (question.kind) {
    case 'requirements':
      return ['q', writeWish(question.wish), ...writeScope(question.scope)];
    case 'rules':
      return [question.about === 'rows' ? 'u' : 'x', ...writeRules(question)];
    case 'ipsec':
      return ['i', question.roles.join(','), ...(question.format === undefined ? [] : [question.format])];
    case 'explanation':
      return ['e', ...writeExplanation(question)];
    case 'which-one':
    case 'elsewhere':
    case 'unknown':
    case 'help':
    case 'not-understood':
      return undefined;
    default:
      return question satisfies never;
  }
}

/** Addresses that were refused are not kept: they are given anew. */
function writeRules({ dialect, addresses, scope }: RulesWanted): string[] {
  return [dialect, addresses.map(writeGiven).join(','), ...writeScope(scope)];
}

function readRules(
  dialect: string,
  kind: 'u' | 'x',
  [given = '', ...rest]: readonly string[],
  catalog: Catalog,
): RulesWanted | undefined {
  const scope = readScope(rest, catalog);
  const addresses = split(given).map((written) => readGiven(written, catalog));
  const areRead = addresses.every((each) => each !== undefined);
  if (!scope || !areRead || dialectOf(dialect) === undefined) return undefined;
  return { kind: 'rules', about: kind === 'u' ? 'rows' : 'exceptions', scope, dialect, addresses, refused: undefined };
}

const isLanguage = (value: string | undefined): value is Language => value === 'en' || value === 'ko';

import type { Transport } from '../../catalog/schema.js';
import type { PieceOf } from '../piece.js';
import { isStatusCode, namesOtherNumber } from '../vocabulary/numbers.js';
import { readTens } from './tens.js';

type NumberPiece = PieceOf<'ports'> | PieceOf<'other-number'>;

const between = '(?:\\s*(?:-|~|\\.{2,3}|:)\\s*|\\s+(?:to|through|thru|until)\\s+|(?:번)?(?:부터|에서)\\s*)';

/** `5061`, `49152:65535`, `tcp/5061`, `5061-5070/tcp`, `udp 3478`, `dpt=5070`, `tcp 1434 udp 1434`; not `cx500`, `E9-1-1`, `1.2`, `#5061`. */
const written = new RegExp(
  '(?<![A-Za-z0-9_.#$€£₩-])(?<![A-Za-z0-9]:)(?<![A-Za-z][/=])' +
    '(?:(?<left>tcp|udp)\\s*[/:_-]?\\s*|(?<end>s(?:ource|rc)?[_-]?p(?:or)?t|d(?:est(?:ination)?|st)?[_-]?p(?:or)?t|service|svc)\\s*[=: ]\\s*|(?<label>port|포트|(?<=\\s|^):)\\s*[=:#]?\\s*)?' +
    `(?<first>\\d{1,6})(?:${between}(?<last>\\d{1,6}))?(?!\\d)` +
    '(?:\\s?/?\\s?(?<right>tcp|udp)(?![A-Za-z]))?',
  'gi',
);

/** Bare numbers below are counts and hours, "at 5", unless they are the whole text. */
const leastBarePort = 20;

/** "20 ports" is a count; a number this small before the plural is taken for one, and a round one: "1000 ports". */
const mostPortsCounted = 64;

/** Reads port numbers and ranges, and tells apart the numbers that are something else. */
export function readNumbers(text: string): readonly NumberPiece[] {
  return writtenIn(text).flatMap((found) => pieces(found, text));
}

/** Between two numbers the second transport is that of the second: `tcp 1434 udp 1434`. */
function writtenIn(text: string): readonly RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  written.lastIndex = 0;
  for (let found = written.exec(text); found; found = written.exec(text)) {
    const { left, right } = found.groups ?? {};
    if (left && right && left.toLowerCase() !== right.toLowerCase()) {
      written.lastIndex -= right.length;
      found[0] = found[0].slice(0, -right.length).replace(/[\s/]+$/, '');
      found.groups!.right = '';
    }
    all.push(found);
  }
  return all;
}

function pieces(found: RegExpExecArray, text: string): readonly NumberPiece[] {
  const { left, right, end, label, first = '', last = first } = found.groups ?? {};
  const [start, stop] = [found.index, found.index + found[0].length];
  const whole = { text: found[0], start, stop };
  const [low, high] = [Number(first), Number(last)];
  const isNamed = (left ?? right ?? end ?? label) !== undefined;
  const tens = first === last ? readTens(low, text.slice(0, start), text.slice(stop)) : undefined;
  if (!tens && (high > 65535 || low > 65535 || isNotation(found[0], text, stop)))
    return [{ kind: 'other-number', ...whole }];
  if (!isNamed && !tens && high < leastBarePort && text.trim() !== found[0].trim())
    return [{ kind: 'other-number', ...whole }];
  if (!isNamed && !tens && isOther(text.slice(0, start), text.slice(stop), high))
    return [{ kind: 'other-number', ...whole }];

  const piece = {
    kind: 'ports' as const,
    labelled: isNamed,
    fromLog: false,
    transport: (left ?? right)?.toLowerCase() as Transport | undefined,
    end: endOf(end),
  };
  if (tens) {
    const { written: rest, ...range } = tens;
    return [{ ...piece, labelled: true, range, text: text.slice(start, stop + rest), start, stop: stop + rest }];
  }
  if (low <= high) return [{ ...piece, ...whole, range: { first: low, last: high } }];
  const cut = start + found[0].lastIndexOf(last);
  return [
    { ...piece, text: first, start, stop: cut, range: { first: low, last: low } },
    { ...piece, text: last, start: cut, stop, range: { first: high, last: high } },
  ];
}

/** A clock time, a decimal, a part number: `4:43`, `5061.2`, `6721ip`. */
function isNotation(found: string, text: string, stop: number): boolean {
  return (
    /^\d{1,2}:\d{2}$/.test(found.trim()) ||
    (/^(?:[.,]\d|:\d{2}\b|[A-Za-z_])/.test(text.slice(stop)) && !/^,\d{2,}/.test(text.slice(stop)))
  );
}

function isOther(before: string, after: string, value: number): boolean {
  if (/^\s*ports\b/i.test(after)) return value <= mostPortsCounted || value % 100 === 0;
  if (/^\s*(?:번\s*)?(?:port|포트)/i.test(after)) return false;
  return isStatusCode(before, value) || namesOtherNumber(before, after);
}

function endOf(label: string | undefined): 'source' | 'destination' | undefined {
  if (label === undefined) return undefined;
  return /^s(?:ource|rc)?[_-]?p/i.test(label) ? 'source' : 'destination';
}

import { namesOtherNumber } from '../vocabulary/numbers.js';
import { isCount, looksLikeYear } from './no-port.js';
import { around, portsIn, type WrittenPort } from './written-port.js';

/** A number by itself: no part of a date, a phone number, an address, an id, a decimal, money. */
const alone =
  /(?<![\p{L}\p{N}]\[)(?<![\p{L}\p{N}_.#$€£₩%:+/=\\-]|\d[ ,.()-])(\d{3,5})(?![\p{Script=Latin}\p{N}_%:/\\=-]|[.,]\d|[ ()-]{1,2}\d)/gu;

/** Words before a number that make it anything but a port. */
const otherThings =
  /(?:^|[^\p{L}])(?:errors?|codes?|events?|lines?|pids?|process|seq|len|ttl|size|offset|status|http|rows?|items?|qty|no|number|ext|extension|fax|tel|phone|mobile|cell|dial|call|win|mtu|mss|ack|hash|vni|as|area|level|tag|group|queue|bytes|packets?|counters?|counts?|hits?|length|total|priority|weight|metric|cost|timeout|interval|limit|max|min|[gu]id|오류|에러|코드|이벤트|줄|행|번호|전화|팩스|휴대폰|프로세스|세션|내선)\.?\s*(?:id|no\.?|number|code|번호)?\s*[:=#]?\s*$/iu;

/** Lower ones are counts too often. */
const least = 400;

/** Numbers that nothing calls a port, and that a row prints: counted only where the message speaks of ports. */
export function readBareNumbers(line: string, isPrinted: (port: number) => boolean): readonly WrittenPort[] {
  return [...line.matchAll(alone)].flatMap((found) => {
    const [before, after] = around(line, found.index, found.index + found[0].length);
    const value = Number(found[0]);
    if (value < least || !isPrinted(value) || looksLikeYear(value)) return [];
    if (isOther(before, after)) return [];
    return portsIn(found[0], found.index, { transport: undefined, isSender: false });
  });
}

function isOther(before: string, after: string): boolean {
  return namesOtherNumber(before, after) || isCount(after) || otherThings.test(before);
}

/** `TCP 5061 5070`: what goes on behind a port with nothing but blanks, where rows print it. */
export function readFollowing(
  { stop, transport }: WrittenPort,
  line: string,
  isPrinted: (port: number) => boolean,
): readonly WrittenPort[] {
  const found = /^ (\d{3,5})(?![\p{Script=Latin}\p{N}_%:/\\=-]|[.,]\d)/u.exec(line.slice(stop, stop + 7));
  const value = Number(found?.[1]);
  if (!found || value < least || !isPrinted(value)) return [];
  const [before, after] = around(line, stop + 1, stop + found[0].length);
  if (isOther(before, after)) return [];
  const port = { range: { first: value, last: value }, transport, isSender: false };
  const next = { ...port, start: stop + 1, stop: stop + found[0].length };
  return [next, ...readFollowing(next, line, isPrinted)];
}

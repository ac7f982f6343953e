import { namesOtherNumber } from '../vocabulary/numbers.js';
import { isCount, isCountedOrPhysical, looksLikeYear } from './no-port.js';
import { around, number, numbers, portsIn, transportOf, type WrittenPort } from './written-port.js';

const transports = String.raw`(?<transport>tcp|udp)(?:\s*[/+&,]\s*(?<second>tcp|udp))?`;
const begin = String.raw`(?<![\p{L}\p{N}_.])`;
const list = String.raw`(?<list>${numbers})(?![\d]*[.:]\d|[\p{Script=Latin}_%])`;
const is = String.raw`["']?\s*(?:[:=#(]|\b(?:is|are)\b|는|은|이|가)?\s*["'{[(]*\s*`;

interface Label {
  readonly pattern: RegExp;
  readonly end?: 'source';
  /** Also said of other things than ports: `TCP 1500`. */
  readonly isWeak?: true;
}

/** What calls a number a port, the most telling first. */
const labels: readonly Label[] = [
  {
    end: 'source',
    pattern: String.raw`${begin}(?:spt|sports?|s_port|src[ _.-]?ports?|source[ _.-]?ports?|출발지\s*포트(?:\s*번호)?|소스\s*포트|송신\s*포트)${is}${list}`,
  },
  {
    pattern: `${begin}(?:dpt|dports?|d_port|dst[ _.-]?ports?|dest(?:ination)?[ _.-]?ports?(?:[ _.-]?ranges?)?|local[ _.-]?ports?|remote[ _.-]?ports?|from_?port|to_?port)${is}${list}`,
  },
  { pattern: String.raw`${begin}(?:service|svc|서비스)["']?\s*[:=]\s*["']?${list}(?!\s*(?:명|개|건))` },
  { pattern: String.raw`${begin}eq\s+${list}` },
  // `5060,5061/tcp`, `5061 (TCP)`
  { pattern: String.raw`(?<![\p{L}\p{N}_.:/$#+-])${list}\s*(?:/\s*|\(\s*)${transports}(?![\p{L}\p{N}])` },
  // `TCP/5061`, `tcp-5061`
  { pattern: String.raw`${begin}${transports}[/:_-]\s*${list}` },
  {
    pattern: String.raw`${begin}(?:${transports}\s+)?(?:ports?(?:\s*(?:no\.?|numbers?|ranges?|list))?|포트(?:\s*(?:번호|범위|목록))?)${is}(?:${begin}(?<inner>tcp|udp)\s*[/:]?\s*)?${list}`,
  },
  // `5061 port`, `5060, 5061번 포트`, `UDP 5061 포트`
  {
    pattern: String.raw`(?<![\p{L}\p{N}_.:/$#+-])(?:${transports}\s*[/:]?\s*)?${list}\s*(?:번\s*)?(?:(?<word>ports?)(?!\p{L})|포트)`,
  },
  { isWeak: true, pattern: String.raw`(?<!\d\s*/\s*)${begin}${transports}(?:는|은|이|가|의)?\s*[|,]?\s*${list}` },
  {
    isWeak: true,
    pattern: String.raw`(?<![\p{L}\p{N}_.:/$#+-])${list}\s*[|]?\s*${transports}(?=\s*(?:$|[,.;|)\]→]|(?:in|out|inbound|outbound|from|to|open|allow|deny|permit|only)\b|포트|허용|개방|차단|필요|오픈))`,
  },
  { isWeak: true, pattern: String.raw`(?<![\p{L}\p{N}_.:/$#+-])${list}번(?!째)` },
  { isWeak: true, pattern: String.raw`${begin}range\s+(?<list>${number})` },
].map(({ pattern, ...label }) => ({ ...label, pattern: new RegExp(pattern, 'dgiu') }) as Label);

/** Numbers that the line itself calls ports, by a word, a transport or the notation of a rule. `isPrinted`: a row prints it. */
export function readLabelled(line: string, isPrinted: (port: number) => boolean): readonly WrittenPort[] {
  return labels.flatMap(({ pattern, end, isWeak = false }) =>
    [...line.matchAll(pattern)].flatMap((found) => {
      const { list: written = '', inner, transport = inner, second, word } = found.groups ?? {};
      const [start, stop] = found.indices?.groups?.list ?? [0, 0];
      const [before, after] = around(line, found.index, found.index + found[0].length);
      const [left, right] = around(line, start, stop);
      if (isCountedOrPhysical(written, before, after, word, line)) return [];
      if (isWeak && (namesOtherNumber(left, right) || isCount(right) || isClock(left, right))) return [];
      const both = second !== undefined && transportOf(second) !== transportOf(transport);
      const given = { transport: both ? undefined : transportOf(transport), isSender: end === 'source' };
      return ownOnly(portsIn(written, start, given), left).filter(
        ({ range: { first, last } }) =>
          !isWeak || isPrinted(first) || first !== last || (first >= leastWeak && !looksLikeYear(first)),
      );
    }),
  );
}

/** Smaller numbers beside a protocol are its number, a count or a column of netstat. */
const leastWeak = 20;

/** Behind `22/tcp, ` each port says its own transport: in `22/tcp, 80, 53/udp` it is not said for 80. */
function ownOnly(ports: readonly WrittenPort[], before: string): readonly WrittenPort[] {
  if (!/\d\s*[/(]\s*(?:tcp|udp)\)?\s*,\s*$/i.test(before)) return ports;
  return ports.map((port, index) => (index < ports.length - 1 ? { ...port, transport: undefined } : port));
}

function isClock(before: string, after: string): boolean {
  return /\d:$/.test(before) || /^:\d/.test(after);
}

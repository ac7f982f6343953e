import { isIPv6 } from 'node:net';
import { portsIn, type WrittenPort } from './written-port.js';

/** An address or a machine's name with a port behind it. */
const v4 = String.raw`(?<![\d.])(?<ip>\d{1,3}(?:\.\d{1,3}){3})(?:\s?\(|:|(?<slash>/)|#|\s+port\s+|\s+포트\s*)`;
const v6 = String.raw`\[(?<v6>[0-9a-f:.]+)(?:%\w+)?\]:`;
/** `fe01.contoso.com:5061`, `fe01:5061`, `https://fe01:4443/`; not `app.js:443` and not `CHG0123:443`. */
const host = String.raw`(?<![\p{L}\p{N}@.\\-])(?!(?:chg|inc|req|ritm|task|case|ticket|rfc|line|v)\d)(?<host>[a-z][a-z0-9-]*\d[a-z0-9-]*|(?:[a-z0-9][a-z0-9-]*\.)+(?!(?:js|ts|py|java|cs|cpp|c|h|go|rb|php|log|txt|conf|ya?ml|json|xml|ps1|sh):)[a-z]{2,})(?::)`;
const endpoint = new RegExp(String.raw`(?:${v4}|${v6}|${host})(?<port>\d{1,5})(?!\d|:\d|\.\d)\)?`, 'giu');
/** `telnet 10.2.0.5 5061`, `nc -zv fe01 5061`. */
const tool =
  /\b(?:telnet|nc|ncat|netcat|tcping)\s+(?:-?\w{1,3}\s+)*?(?=[\w.-]*[.\d])[\w.:-]{3,}\s+(?<port>\d{1,5})(?![\d.:])/dgi;
/** `nmap -p 5061,5070-5076`. */
const scan = /\bnmap\b.*?\s-?p\s*(?<port>\d[\d,\s-]*)/dgi;

const longestPrefix = 32;
/** What stands between the two ends of a connection: an arrow, `to`, `dst inside:`. */
const between = /→|\bto\b|\bdst\b|\bdest|>|에서|목적지/i;
const verdict =
  /\b(?:deny|denied|dropped?|block(?:ed)?|reject(?:ed)?|permit(?:ted)?|accept(?:ed)?|allowed|built|teardown|session|connection)\b|차단|허용/i;

/** Ports behind addresses and names of machines; of two that are the ends of a connection, the first is the sender's. */
export function readEndpoints(line: string): readonly WrittenPort[] {
  const ends = withoutMapped([...line.matchAll(endpoint)].filter(isEndpoint), line).map((found) => {
    const start = found.index + found[0].lastIndexOf(found.groups?.port ?? '');
    return { start: found.index, stop: found.index + found[0].length, at: start, port: found.groups?.port ?? '' };
  });
  const flows = ends.map((end, index) => {
    const isSecond = (place: number): boolean => {
      const [before, next] = [ends[place - 1], ends[place]];
      if (before === undefined || next === undefined) return false;
      const gap = line.slice(before.stop, next.start);
      return gap.length <= farthest && (between.test(gap) || (ends.length === 2 && verdict.test(line)));
    };
    return { ...end, isSender: isSecond(index + 1) && !isSecond(index) && end.port !== ends[index + 1]?.port };
  });
  const others = [tool, scan].flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ groups, indices }) =>
      portsIn(groups?.port ?? '', indices?.groups?.port?.[0] ?? 0, { transport: undefined, isSender: false }),
    ),
  );
  return [
    ...flows.flatMap(({ port, at, isSender }) => portsIn(port, at, { transport: undefined, isSender })),
    ...others,
  ];
}

const farthest = 40;

function isEndpoint({ groups = {} }: RegExpExecArray): boolean {
  const port = Number(groups.port);
  if (groups.slash !== undefined && port <= longestPrefix) return false;
  return groups.v6 === undefined || isIPv6(groups.v6);
}

/** `203.0.113.9/51002 (198.51.100.5/51002)`: the same end as the other side of NAT sees it. */
function withoutMapped(found: readonly RegExpExecArray[], line: string): readonly RegExpExecArray[] {
  return found.filter((each, index) => index === 0 || !/\(\s*$/.test(line.slice(0, each.index)));
}

/** Ports that cables go into: `switch port 24`, `스위치 포트 3`. */
const physicalBefore =
  /(?:switch|patch|panel|usb|serial|console|uplink|ethernet|lan|hdmi|sfp|fib(?:er|re)|fc|nic|access|trunk|스위치|패치|콘솔|업링크|허브|단자|광)\s*-?\s*$/i;
const physicalAfter =
  /^\s*(?:(?:of|on|at)\s+(?:the\s+)?(?:\S+\s+)?(?:switch|sw[-\d]|patch|panel|router|hub|pdu)|(?:gigabit\s+)?(?:switch|hub|panel|card)|스위치|허브|패널|랜카드)/i;
const wiring = /\b(?:switch(?:port)?|patch|cable|uplink|pdu)\b|스위치|패치|랜선|허브|케이블/i;
/** Switches have no more. */
const mostPhysical = 64;

/** Whether the numbers count ports or are sockets of a switch: `24 ports`, `48-port`, `port 12 of the switch`. */
export function isCountedOrPhysical(
  written: string,
  before: string,
  after: string,
  word: string | undefined,
  line: string,
): boolean {
  if (physicalBefore.test(before) || physicalAfter.test(after)) return true;
  const isSmall = (written.match(/\d+/g) ?? []).every((each) => Number(each) <= mostPhysical);
  if (word === undefined) return isSmall && wiring.test(line);
  return isSmall && (/s$/i.test(word) || wiring.test(line));
}

/** Whether a number is one of many: `5061 hits`, `5061 of 80800`; not `5061 is`, `5061 needs`. */
export function isCount(after: string): boolean {
  if (/^\s*(?:of\s+\d|\(6\)|\(17\)|(?:개|건|세션|연결|패킷))/.test(after)) return true;
  const [, word] = /^\s+(\p{Script=Latin}{3,}s)(?![\p{L}\p{N}])/iu.exec(after) ?? [];
  return word !== undefined && !verbs.test(word);
}

const verbs =
  /^(?:was|has|does|needs?|works|fails|uses|runs|goes|opens|drops|gets|serves|comes|carries|means|stays|seems|looks|always|ports|tls|mtls|this|access|across|towards|inbounds|closes|shows|times)$/i;

/** Years of the time in which tickets are written. */
export function looksLikeYear(value: number): boolean {
  return value >= 1990 && value <= 2040;
}

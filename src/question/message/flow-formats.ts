import { portsIn, transportOf, type WrittenPort } from './written-port.js';

const v4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const address = `(?:${v4}|[0-9a-f]*(?::[0-9a-f]*){2,7})`;
const transport = `(?<transport>tcp|udp)`;
const [source, destination] = [String.raw`(?<source>\d{1,5})`, String.raw`(?<destination>\d{1,5})`];
/** Two ends of which the line does not say which one began. */
const [one, other] = [String.raw`(?<one>\d{1,5})`, String.raw`(?<other>\d{1,5})`];
const queues = String.raw`6?\s+(?:\d+\s+\d+\s+)?`;
const mapped = String.raw`(?:\s*\([^)]*\))*`;

/** Lines that print a connection without calling the numbers ports; the first that fits a line says all of it. */
const formats: readonly RegExp[] = [
  // Cisco ASA 302013 and 302015, inbound: the foreign end, which began, and ours, each with its address behind NAT.
  String.raw`\bBuilt inbound ${transport} connection \d+ for \S+[:/]${address}/${source}${mapped} to \S+[:/]${address}/${destination}`,
  // The same outbound, where the foreign end is the server; and torn down.
  String.raw`\b(?:Built outbound|Teardown) ${transport} connection \d+ for \S+[:/]${address}/${one}${mapped} to \S+[:/]${address}/${other}`,
  // Palo Alto traffic log: …,source port,destination port,NAT ports,flags,protocol,…
  String.raw`,${source},${destination},\d{1,5},\d{1,5},[^,]*,${transport},`,
  // pfSense and OPNsense filterlog: …,tcp,length,source,destination,source port,destination port,…
  String.raw`,${transport},\d+,${address},${address},${source},${destination}(?=,|$)`,
  // Azure NSG flow tuple: time,source,destination,source port,destination port,T|U,…
  `,${address},${address},${source},${destination},(?<transport>[TU]),`,
  // AWS VPC flow log: addresses, ports, protocol number, packets, bytes, start
  String.raw`\s${address} ${address} ${source} ${destination} (?<transport>\d{1,3}) \d+ \d+ \d{9,}`,
  // Windows Firewall log: protocol, two addresses, two ports
  String.raw`\b${transport}\s+${address}\s+${address}\s+${source}\s+${destination}\b`,
  // netstat and ss: a listening socket, its other end 0.0.0.0:0 or *
  String.raw`\b${transport}${queues}\S*?[:.]${destination}\s+(?:\S*?[:.])?(?:0|\*)(?=\s|$)`,
  String.raw`\b(?:LISTEN|UNCONN)\s+\d+\s+\d+\s+\S*?:${destination}\s+\S*?:\*`,
  // netstat: a connection that this machine tries to open, and one that stands
  String.raw`\b${transport}${queues}\S*?:${source}\s+\S*?:${destination}\s+SYN.SENT`,
  String.raw`\b${transport}${queues}\S*?:${one}\s+\S*?:${other}\s+(?:ESTAB|TIME.WAIT|CLOSE|FIN.WAIT|LAST.ACK|SYN.REC)`,
  // tcpdump: 10.1.1.3.50200 > 10.1.1.8.5075
  String.raw`(?<![\d.])${v4}\.${source}\s*[>→]\s*${v4}\.${destination}(?![\d.]*\d)`,
].map((format) => new RegExp(format, 'di'));

/** The ports of a line that is a connection in a known format; undefined for any other line. */
export function readFlowFormat(line: string): readonly WrittenPort[] | undefined {
  for (const format of formats) {
    const found = format.exec(line);
    if (found) return portsOf(found);
  }
  return undefined;
}

function portsOf({ groups = {}, indices }: RegExpExecArray): readonly WrittenPort[] {
  const written = transportOf(groups.transport);
  const port = (group: string, isSender: boolean): WrittenPort[] => {
    const place = indices?.groups?.[group];
    return place ? portsIn(groups[group] ?? '', place[0], { transport: written, isSender }) : [];
  };
  // Systems pick their own ports from the top: of two, the lower one is the service's.
  const isFirstLower = Number(groups.one) < Number(groups.other);
  return [
    ...port('source', true),
    ...port('destination', false),
    ...port('one', !isFirstLower && groups.one !== groups.other),
    ...port('other', isFirstLower),
  ].sort((a, b) => a.start - b.start);
}

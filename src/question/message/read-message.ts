import type { Catalog } from '../../catalog/catalog.js';
import { portText } from '../../catalog/port-text.js';
import type { Lexicon } from '../lexicon.js';
import type { Assumption, ExplainedPort, Language, Question } from '../question.js';
import { type LinePorts, readLine } from './line-ports.js';
import { rolesIn } from './line-roles.js';
import { messageLines } from './message-lines.js';
import { type PortColumn, portColumnOf } from './port-column.js';
import { portsIn, type WrittenPort } from './written-port.js';

/** As much of what was not read as tells where it begins. */
const longestRest = 60;
/** More nobody reads in a thread; the rest is counted. */
const mostPorts = 30;
const mostRoles = 5;
const mostSenders = 20;

/** Reads somebody's message for what can be explained in it; `undefined` where nothing can. */
export type MessageReader = (text: string, language: Language) => Question | undefined;

/** Builds the reader of messages for a catalog and its lexicon. */
export function createMessageReader(catalog: Catalog, lexicon: Lexicon): MessageReader {
  const printed = new Set(
    catalog.requirements.flatMap(({ ports }) => ports.flatMap(({ first, last }) => (first === last ? [first] : []))),
  );
  const isPrinted = (port: number): boolean => printed.has(port);
  return (text, language) => {
    const { lines, rest } = messageLines(text);
    const read = readLines(lines, isPrinted);
    const { ports, senders } = sorted(read, speaksOfPorts(lines, read), isPrinted);
    const roles = [
      ...new Set(
        lines.flatMap((line, index) => (read[index]?.isLog ? [] : rolesIn(line, hasPort(read[index]), lexicon))),
      ),
    ].slice(0, mostRoles);
    if (ports.length === 0 && roles.length === 0) return undefined;
    const assumptions: Assumption[] = [
      ...leftAside(senders),
      ...(rest === '' ? [] : [{ kind: 'unread' as const, asked: rest.slice(0, longestRest) }]),
    ];
    const more = Math.max(0, ports.length - mostPorts);
    return { kind: 'explanation', ports: ports.slice(0, mostPorts), roles, more, language, assumptions };
  };
}

/** All of them in one: a log has one on each line. */
function leftAside(senders: readonly string[]): readonly Assumption[] {
  if (senders.length === 0) return [];
  const shown = senders.slice(0, mostSenders).join(', ');
  return [{ kind: 'ephemeral-port', asked: senders.length > mostSenders ? `${shown}, …` : shown }];
}

const hasPort = (line: LinePorts | undefined): boolean => line !== undefined && line.ports.length > 0;

/** A table's titles say what the numbers below them are. */
function readLines(lines: readonly string[], isPrinted: (port: number) => boolean): readonly LinePorts[] {
  let column: PortColumn | undefined;
  return lines.map((line) => {
    const read = readLine(line, isPrinted);
    const titles = portColumnOf(line);
    if (titles) {
      column = titles;
      return { ports: [], bare: [], isLog: false };
    }
    const cell = column?.(line);
    if (!cell) {
      // A blank line may stand inside a table; anything else ends it.
      if (line !== '') column = undefined;
      return read;
    }
    const own = portsIn(line.slice(cell.start, cell.stop), cell.start, { transport: undefined, isSender: false });
    const inCell = read.ports.filter(({ start, stop }) => cell.start <= start && stop <= cell.stop);
    const transport = (port: WrittenPort) =>
      inCell.find(({ start }) => start === port.start)?.transport ?? onlyOf(line);
    return { ports: own.map((port) => ({ ...port, transport: transport(port) })), bare: [], isLog: false };
  });
}

function onlyOf(line: string): WrittenPort['transport'] {
  const [tcp, udp] = [/\btcp\b/i.test(line), /\budp\b/i.test(line)];
  return tcp === udp ? undefined : tcp ? 'tcp' : 'udp';
}

/** Where a number of the catalog stands without a label, the message has to be about ports at all. */
function speaksOfPorts(lines: readonly string[], read: readonly LinePorts[]): boolean {
  return read.some(hasPort) || lines.some((line) => trade.test(line));
}

const trade =
  /(?<![\p{L}])(?:ports?|firewalls?|fw|acl|tcp|udp|den(?:y|ied)|dropped|blocked)(?![\p{L}])|포트|방화벽|차단|개방|오픈/iu;

/** Each port once with each of its transports, in the order of the text, and the senders' own ports, which say nothing of a service. */
function sorted(
  read: readonly LinePorts[],
  isAboutPorts: boolean,
  isPrinted: (port: number) => boolean,
): { readonly ports: readonly ExplainedPort[]; readonly senders: readonly string[] } {
  const all = read.flatMap(({ ports, bare }) =>
    [...ports, ...(isAboutPorts ? bare : [])].sort((one, other) => one.start - other.start),
  );
  const hasDestination = all.some(({ isSender }) => !isSender);
  const isAside = ({ isSender, range }: WrittenPort): boolean => isSender && hasDestination && !isPrinted(range.first);
  return {
    ports: distinct(all.filter((port) => !isAside(port)).map(({ range, transport }) => ({ range, transport }))),
    senders: [...new Set(all.filter(isAside).map(({ range }) => portText(range)))],
  };
}

/** `5061` beside `5061/tcp` says nothing more. */
function distinct(ports: readonly ExplainedPort[]): readonly ExplainedPort[] {
  const byPort = new Map<string, Map<ExplainedPort['transport'], ExplainedPort>>();
  for (const port of ports) {
    const key = portText(port.range);
    const known = byPort.get(key) ?? new Map();
    if (!known.has(port.transport)) known.set(port.transport, port);
    byPort.set(key, known);
  }
  return [...byPort.values()].flatMap((known) => {
    if (known.size > 1) known.delete(undefined);
    return [...known.values()];
  });
}

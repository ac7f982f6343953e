import type { Transport } from '../../catalog/schema.js';
import { readBareNumbers, readFollowing } from './bare-numbers.js';
import { readEndpoints } from './endpoints.js';
import { readFlowFormat } from './flow-formats.js';
import { readLabelled } from './labels.js';
import { transportOf, type WrittenPort } from './written-port.js';

/** The ports of one line, in its order. */
export interface LinePorts {
  readonly ports: readonly WrittenPort[];
  /** Numbers that rows print and that nothing here calls ports. */
  readonly bare: readonly WrittenPort[];
  /** A line of a log, of a list of sockets: its words are no words of a person. */
  readonly isLog: boolean;
}

/** Reads one unmangled line. `isPrinted`: a row prints this port by itself. */
export function readLine(line: string, isPrinted: (port: number) => boolean): LinePorts {
  const flow = readFlowFormat(line);
  if (flow) return { ports: flow.map((port) => withTransport(port, line)), bare: [], isLog: true };
  const ports: WrittenPort[] = [];
  for (const port of [...readEndpoints(line), ...readLabelled(line, isPrinted)])
    if (isFree(ports)(port)) ports.push(port);
  const isLog = ports.some(({ isSender }) => isSender);
  if (!isLog) ports.push(...ports.flatMap((port) => readFollowing(port, line, isPrinted)).filter(isFree(ports)));
  const bare = isLog ? [] : readBareNumbers(line, isPrinted).filter(isFree(ports));
  const inOrder = ports.sort((one, other) => one.start - other.start);
  return { ports: inOrder.map((port) => withTransport(port, line)), bare, isLog };
}

const isFree =
  (taken: readonly WrittenPort[]) =>
  (port: WrittenPort): boolean =>
    !taken.some((other) => overlap(port, other));

function overlap(one: WrittenPort, other: WrittenPort): boolean {
  return one.start < other.stop && other.start < one.stop;
}

/** The one transport that the line names is that of its ports. */
function withTransport(port: WrittenPort, line: string): WrittenPort {
  return port.transport ? port : { ...port, transport: transportOfLine(line) };
}

function transportOfLine(line: string): Transport | undefined {
  const words = [...line.matchAll(transportWord)].map(([, word]) => word);
  const numbers = [...line.matchAll(/\bproto(?:col)?["']?\s*[=:]\s*["']?(\d{1,3}|tcp|udp)\b/gi)].map(
    ([, each]) => each,
  );
  const named = new Set([...words, ...numbers].map(transportOf).filter((each) => each !== undefined));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Not one that stands at a port and is that port's alone: `22 and 5061/tcp`. */
const transportWord =
  /(?<![\p{L}\p{N}_]|\d\s*[/(]\s*)(tcp|udp)6?(?![\p{L}\p{N}_]|\s*[/+&]\s*(?:tcp|udp)|\s*[/:_-]?\s*\d{1,5}(?![\d.]))/giu;

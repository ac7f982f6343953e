import type { Before } from '../ask.js';
import { exitCodeOf } from './exit-code.js';
import type { Host } from './host.js';
import { screenOf } from './screen.js';

/** Answers one question, for a person or as one JSON object. */
export function askOnce(text: string, { json, before }: { json: boolean; before: Before }, host: Host): number {
  return printReply(host.ask()(text, before), { json, text }, host);
}

/** Prints an answer, and gives the exit code that it ends with. */
export function printReply(reply: Reply, { json, text }: { json: boolean; text: string }, host: Host): number {
  host.output.write(json ? `${asJson(reply, text)}\n` : `${asText(reply, host)}\n`);
  return exitCodeOf(reply.answer);
}

type Reply = ReturnType<ReturnType<Host['ask']>>;

function asJson(reply: Reply, text: string): string {
  const { toRecord } = require('../presentation/record.js') as typeof import('../presentation/record.js');
  return JSON.stringify(toRecord(reply, { text }));
}

function asText(reply: Reply, { output, env }: Host): string {
  const { draw } = require('../presentation/terminal/draw.js') as typeof import('../presentation/terminal/draw.js');
  const shown = draw(reply.document, screenOf(output, env));
  if (!reply.document.some(({ kind }) => kind === 'file')) return shown;
  const { savingLine } = require('./saving.js') as typeof import('./saving.js');
  return `${shown}\n\n${savingLine(reply)}`;
}

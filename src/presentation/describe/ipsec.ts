import type { IpsecAnswer } from '../../answer/answer.js';
import type { IpsecException } from '../../catalog/schema.js';
import type { Document, Part } from '../document.js';
import { choicesPart } from './choices.js';
import { filePart } from './file-part.js';
import { heading } from './heading.js';
import { menuPart } from './menu.js';
import { sourceLine } from './source-line.js';
import { subject } from './subject.js';
import { doubt, remark, text, toDocument } from './to-document.js';
import type { Voice } from './voice.js';

/** Exceptions from IPsec: the warning stands above them, since they are no permit rules. */
export function describeIpsec(answer: IpsecAnswer, voice: Voice): Document {
  const { ipsec: words } = voice.words;
  const title = [words.heading, subject(answer.reading, voice)].filter(Boolean).join(' · ');
  return toDocument([
    heading(title, answer.reading, voice, words.heading),
    ...(answer.exceptions.length === 0 ? [text(words.noException)] : [doubt(words.warning)]),
    ...(answer.format === undefined ? table(answer, voice) : filePart(answer, voice)),
    ...authentication(answer.exceptions, voice),
    ...answer.notes.map((note) => remark(`${note.id}: ${voice.say(note.text)}`)),
    ...sourceLine(answer.products, answer.sources, voice),
    ...choicesPart(answer.choices, voice),
    ...menuPart(answer.dialects, answer.language, voice),
  ]);
}

function table({ exceptions }: IpsecAnswer, voice: Voice): Part[] {
  if (exceptions.length === 0) return [];
  const rows = exceptions.map((exception) => [
    voice.say(exception.name),
    `${voice.say(exception.source)} → ${voice.say(exception.destination)}`,
    `${ports(exception, voice)} · ${exception.id}`,
  ]);
  return [{ kind: 'table', columns: voice.words.ipsec.columns, groups: [{ title: undefined, rows }] }];
}

function ports({ transports, sourcePorts, ports: targets }: IpsecException, voice: Voice): string {
  const ends = [sourcePorts, targets].map(voice.say);
  const same = ends[0] === ends[1];
  return `${transports.join('+')}, ${same ? voice.words.ipsec.allPorts : ends.join(' → ')}`;
}

/** All rules of the page say the same; one line says it for all. */
function authentication(exceptions: readonly IpsecException[], voice: Voice): Part[] {
  const said = [...new Set(exceptions.map((exception) => voice.say(exception.authentication)))];
  return said.length === 0 ? [] : [remark(voice.words.ipsec.authentication(said.join(', ')))];
}

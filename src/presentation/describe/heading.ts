import type { Assumed, Reading } from '../../answer/answer.js';
import type { Part } from '../document.js';
import { echo } from './echo.js';
import { fullSubject } from './subject.js';
import { remark } from './to-document.js';
import type { Voice } from './voice.js';

/** What the answer is about, and beside it how the question was read. `detail` is what no name in the question said. */
export function heading(title: string, reading: Reading, voice: Voice, detail?: string): Part {
  return { kind: 'heading', text: title, aside: readAs(reading, voice, detail) };
}

/** How the question was read, with what was corrected or assumed. */
export function readAs(reading: Reading, voice: Voice, detail?: string): string {
  const read = [fullSubject(reading, voice), detail].filter(Boolean).join(', ') || voice.words.reading.everything;
  return [voice.words.reading.readAs(read), ...assumptions(reading, voice)].join(' · ');
}

/** What was corrected or assumed, where an answer has no heading to say it beside. */
export function assumptionsRemark(reading: Reading, voice: Voice): Part[] {
  const said = assumptions(reading, voice);
  return said.length === 0 ? [] : [remark(said.join(' · '))];
}

function assumptions({ assumptions: assumed }: Reading, voice: Voice): string[] {
  const unread = assumed.filter((each) => each.kind === 'unread');
  const others = assumed.filter(({ kind }) => kind !== 'unread');
  return [
    ...others.map((each) => assumption(each, voice)),
    ...(unread.length > 0 ? [voice.words.reading.unread(unread.map(({ asked }) => echo(asked)).join(', '))] : []),
  ];
}

function assumption(assumed: Assumed, { words: { reading: words }, say }: Voice): string {
  switch (assumed.kind) {
    case 'corrected':
      return words.corrected(echo(assumed.asked), say(assumed.read));
    case 'ephemeral-port':
      return words.ephemeral(echo(assumed.asked));
    case 'set-aside':
      return words.setAside(say(assumed.read));
    case 'unread':
      return words.unread(echo(assumed.asked));
    default:
      return assumed satisfies never;
  }
}

import { hasCue, type Piece } from '../piece.js';
import type { Cue } from '../vocabulary/cue.js';

/** How a text says that it asks. */
export interface Asking {
  readonly asksByEnding: boolean;
  readonly hasQuestionMark: boolean;
  /** The first word that says anything. */
  readonly opening: readonly Cue[];
}

/** Endings of Korean sentences that ask for a yes or no, whatever the politeness. */
const koreanQuestion =
  /(?:나요|가요|까요|나여|가여|까여|습니까|입니까|됩니까|합니까|니까|되나|하나|인가|건가|는가|은가|던가|인지|는지|거지|거야|거임|거죠|지요|죠|돼|되요|돼요|될까|나|냐|까|야|맞지|맞아|맞나|니|려나|은요|는요|을지|될지|할지)(?:[\s?？!.~,]*$|[?？!.]\s)|(?:되나|되나요|될까|될까요|하나요|인가요|맞나요|있나요|습니까)\s/;

/** Reads whether a text asks, by its beginning, its end and its mark. */
export function askingOf(pieces: readonly Piece[], text: string): Asking {
  const [first] = pieces.filter(
    (piece) => !(piece.kind === 'cue' && piece.cues.every((cue) => cue === 'filler' || cue === 'follow')),
  );
  return {
    asksByEnding: koreanQuestion.test(text),
    hasQuestionMark: /[?？](?=[\s"')]|$)/.test(text),
    opening: first?.kind === 'cue' ? first.cues : [],
  };
}

/** Whether it can be answered with yes or no, as far as its words go. */
export function asksWhether({ asksByEnding, hasQuestionMark, opening }: Asking, pieces: readonly Piece[]): boolean {
  return (
    asksByEnding || hasQuestionMark || opening.includes('asks') || pieces.some((piece) => hasCue(piece, 'confirm'))
  );
}

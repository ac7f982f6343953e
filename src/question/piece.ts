import type { PortRange, Transport } from '../catalog/schema.js';
import type { FileFormat, Named } from './question.js';
import type { Cue } from './vocabulary/cue.js';

/** What a particle says of the word before it: `중재에서` (from), `TLS만` (only). */
export type Particle = 'from' | 'to' | 'and' | 'only' | 'also' | 'on' | 'plain' | 'between' | 'asks';

/** One read part of the text, in the order of the text; together the pieces cover all of its words. */
export type Piece = Span &
  (
    | {
        readonly kind: 'cue';
        readonly cues: readonly Cue[];
        /** The rule language of a balancer whose maker has this name: F5, NetScaler. */
        readonly dialect?: string;
      }
    | {
        readonly kind: 'name';
        /** What has this name; several when the name is claimed by several things. */
        readonly means: readonly Named[];
        /** `ask`: the person must say which; `show`: all are meant. */
        readonly several: 'ask' | 'show';
        readonly corrected: boolean;
        /** It is a word of ordinary talk too: mediation, 중재. Never where it was corrected. */
        readonly everyday: boolean;
      }
    | {
        readonly kind: 'ports';
        readonly range: PortRange;
        readonly transport: Transport | undefined;
        readonly end: 'source' | 'destination' | undefined;
        /** The text itself says that it is a port: `port 22`, `5061/tcp`. */
        readonly labelled: boolean;
        /** Its place in a log line says what it is; other numbers of the text are the log's own. */
        readonly fromLog: boolean;
      }
    | { readonly kind: 'address'; readonly address: string }
    | { readonly kind: 'host' }
    | { readonly kind: 'row'; readonly id: string }
    | {
        readonly kind: 'dialect';
        readonly id: string;
        /** A name that means more than the language: windows, cisco, azure. */
        readonly weak: boolean;
        /** The kind of file that the name stands for as well: csv. */
        readonly file: FileFormat | undefined;
      }
    | { readonly kind: 'product' }
    | { readonly kind: 'particle'; readonly says: Particle }
    /** A number that stands for something else: a room, a year, a count. */
    | { readonly kind: 'other-number' }
    | { readonly kind: 'unknown' }
  );

export interface Span {
  readonly text: string;
  readonly start: number;
  readonly stop: number;
}

/** A piece before its place in the text is known. */
export type Unplaced = Piece extends infer Each ? (Each extends Piece ? Omit<Each, keyof Span> : never) : never;

export type PieceOf<Kind extends Piece['kind']> = Extract<Piece, { kind: Kind }>;

/** Whether the piece says one of these. */
export function hasCue(piece: Piece, ...cues: readonly Cue[]): boolean {
  return piece.kind === 'cue' && piece.cues.some((cue) => cues.includes(cue));
}

/** Whether two pieces have some of the text in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.stop && other.start < one.stop;
}

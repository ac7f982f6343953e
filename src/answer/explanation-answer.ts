import type { PortRange, Product, Source, Transport } from '../catalog/schema.js';
import type { Choice, Line, Pointer, Section, Spoken } from './answer.js';

/** What the ports of a message are, and which of them are nothing here. */
export interface ExplanationAnswer extends Spoken {
  readonly kind: 'explanation';
  /** In the order of the message. */
  readonly ports: readonly Explained[];
  /** Further ports, which are too many to explain at once. */
  readonly more: number;
  /** The same lines once more, without the ports: what notes and scripts go by. */
  readonly sections: readonly Section[];
  /** Empty where no port has a row. */
  readonly sources: readonly Source[];
  readonly products: readonly Product[];
  readonly pointers: readonly Pointer[];
  readonly choices: readonly Choice[];
}

/** A port of a message: its rows; or that only the clients' range contains it; or that no row has it. */
export interface Explained {
  readonly range: PortRange;
  readonly transport: Transport | undefined;
  readonly found: 'rows' | 'client-range' | 'nothing';
  readonly lines: readonly Line[];
  /** The transports that the rows print, where none of them is the one that the message names. */
  readonly printed: readonly Transport[];
}

import type { Words } from './words.js';

/** Why a request is not done: a status, and the sentence for the person in their language. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly sentence: (words: Words) => string;

  constructor(status: number, sentence: (words: Words) => string) {
    super(`refused with ${status}`);
    this.status = status;
    this.sentence = sentence;
  }
}

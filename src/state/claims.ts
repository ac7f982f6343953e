/** Who answers a delivery. A shared store rejects with a DatabaseError when it cannot tell. */
export interface Claims {
  /**
   * Asks for a delivery by all that it is known by, for `lease` milliseconds. Any key that is known decides, and the others
   * are from then on known with it. However many ask at once, one of them is told `ours`.
   */
  take(keys: readonly string[], lease: number): Promise<Claim>;
  /** True for the first within so many milliseconds to ask with one of these keys. */
  first(keys: readonly string[], milliseconds: number): Promise<boolean>;
}

export type Claim =
  | {
      readonly kind: 'ours';
      readonly hold: Hold;
      /**
       * `lapsed`: somebody held it and did not come back. What they posted last is not known here; the thread may show it.
       * `unknown`: this process alone says so, as what it shares with others does not answer. `busy`: it alone says so as well,
       * as it had too much to do to ask; another may ask.
       */
      readonly before: 'nobody' | 'lapsed' | 'unknown' | 'busy';
    }
  /** Somebody is at it, for so many milliseconds more unless they ask for longer. */
  | { readonly kind: 'taken'; readonly left: number }
  /** The answer stands. What belongs to it (a file) may be on its way, or lost with its holder: never a reason to answer again. */
  | { readonly kind: 'posted' }
  | { readonly kind: 'done' };

/**
 * What the one who took a claim can do with it. Each is true as long as the claim is still theirs: false once its lease ran
 * out and another took it, or once it was forgotten.
 */
export interface Hold {
  /** Before the post: false means that somebody else answers. `lease` counts from now. */
  extend(lease: number): Promise<boolean>;
  posted(): Promise<boolean>;
  done(): Promise<boolean>;
  /** Nothing was posted, and a redelivery may try at once. False once something was. */
  release(): Promise<boolean>;
}

/** Milliseconds that a claim is known after its lease or its end: Slack's last retry comes about six minutes after the first delivery. */
export const kept = 15 * 60_000;

/** Waits so many seconds; tests do not. */
export type Wait = (seconds: number) => Promise<void>;

/** Runs something after so many milliseconds, unless the function that it gives is called before. */
export type Later = (milliseconds: number, run: () => void) => () => void;

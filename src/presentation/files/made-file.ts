/** A file by its name; its content is made when it is asked for. */
export interface MadeFile {
  readonly name: string;
  readonly content: () => Promise<string | Uint8Array>;
}

import { basename } from 'node:path';

// Beside the records and not in them: where a record was read is no part of what it says, nor of the compiled catalog.
const directories = new WeakMap<object, string>();

/** Keeps where a record was read, for the problems between records that are found later. */
export function rememberDirectory(record: object, directory: string): void {
  directories.set(record, basename(directory));
}

/** What goes before the name of a record's file: its directory, where that is known. */
export function directoryOf(record: object): string {
  const directory = directories.get(record);
  return directory === undefined ? '' : `${directory}/`;
}

/** Mistakes in a catalog's files, all of them: for whoever edits it, never for the person who asks. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const list = problems.map((problem) => `- ${problem}`).join('\n');
    super(`The catalog has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${list}`);
    this.problems = problems;
  }
}

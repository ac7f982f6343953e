/** Row ids with blanks between them, three or more in sequence as `S22–S26`. Keeps the order. */
export function rowIds(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of new Set(ids)) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1), id)) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(' ') : `${run[0]}–${run.at(-1)}`)).join(' ');
}

function follows(before: string | undefined, id: string): boolean {
  const [, letters, number] = /^(\D+)(\d+)$/.exec(before ?? '') ?? [];
  return letters !== undefined && id === `${letters}${String(Number(number) + 1).padStart(number?.length ?? 0, '0')}`;
}

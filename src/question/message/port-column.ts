/** The title of a column of ports, and of one that has the senders'. */
const title =
  /^(?:(?:dst|dest(?:ination)?|목적지|도착지|서비스|수신|대상)[\s_.-]*)?(?:ports?|포트)(?:\s*(?:번호|no\.?|numbers?|\(s\)|s))?(?:\s*\(.*\))?$/i;

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Where the cell of a port begins and ends in a line of a table; undefined for what is no line of it. */
export type PortColumn = (line: string) => { readonly start: number; readonly stop: number } | undefined;

/** The column of ports of a table whose titles stand in this line: the form that a firewall team makes people fill in. */
export function portColumnOf(line: string): PortColumn | undefined {
  const titles = cellsOf(line);
  const column = titles.findIndex((cell) => title.test(cell));
  if (titles.length < 3 || column === -1) return undefined;
  return (row) => {
    const cells = cellsOf(row);
    if (cells.length !== titles.length) return undefined;
    const bars = [...row.matchAll(/\|/g)].map(({ index }) => index);
    const isFramed = /^\s*\|/.test(row);
    const edges = isFramed ? bars : [-1, ...bars];
    return { start: (edges[column] ?? -1) + 1, stop: edges[column + 1] ?? row.length };
  };
}

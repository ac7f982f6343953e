/** Characters; the text is doubled so often. */
const shortest = 1_000;
const doublings = 4;

/** Twice what a linear growth would be; a square would be sixteen times it. */
const mostGrowth = 2 ** doublings * 2.5;

/** Milliseconds below which nothing is told from noise, and nobody waits. */
const negligible = 40;

export interface Growth {
  readonly isTooFast: boolean;
  readonly told: string;
}

/**
 * How the time of this work grows with a text of nothing but `piece`. Counted is the processor's time of this process, not the
 * clock's, and the best of several runs: other programs on the machine take none of it. What the process does for itself meanwhile,
 * compiling and tidying its memory, may fall on one of the texts, but not again and again.
 */
export function growthOf(work: (text: string) => unknown, piece: string): Growth {
  const looks = [measured(work, piece)];
  while (looks.at(-1)!.isTooFast && looks.length < 3) looks.push(measured(work, piece));
  return looks.at(-1)!;
}

function measured(work: (text: string) => unknown, piece: string): Growth {
  const long = best(work, textOf(piece, shortest * 2 ** doublings));
  // What is over at once for the longest text has grown by nothing that matters.
  if (long < negligible) return { isTooFast: false, told: '' };
  const short = best(work, textOf(piece, shortest));
  const told = `${short.toFixed(1)} ms became ${long.toFixed(1)} ms over ${doublings} doublings`;
  return { isTooFast: long > Math.max(short, negligible / 2 ** doublings / 2) * mostGrowth, told };
}

function textOf(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function best(work: (text: string) => unknown, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

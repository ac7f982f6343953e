import type { Reply } from '../../src/ask.js';

/** What a question of test/questions/*.yml demands of rules; the README there says what each field means. */
export interface RulesDemands {
  readonly bound?: Readonly<Record<string, readonly string[]>>;
  readonly unplaced?: readonly string[];
  readonly holes?: readonly string[];
  readonly warnings?: readonly string[];
  readonly refused?: string;
  readonly snippet?: boolean;
  readonly writes?: string | readonly string[];
  readonly lacks?: string | readonly string[];
}

/** What of the rules is not as demanded. An address that is nobody's must never be in a snippet, whatever is demanded. */
export function faultsOfRules(demands: RulesDemands, { answer }: Reply): readonly string[] {
  if (answer.kind !== 'rules') return missing(demands, answer.kind);
  const { placed, warnings, askFor, refused, snippet } = answer;
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const text = snippet?.text ?? '';
  const nobodys = warnings.flatMap((each) =>
    each.kind === 'unplaced' || each.kind === 'unused' ? [...each.addresses] : [],
  );
  const unplaced = warnings.flatMap((each) => (each.kind === 'unplaced' ? [...each.addresses] : []));
  const bound = placed.map(({ role, addresses }) => `${role.id}: ${[...addresses].sort().join(' ')}`).sort();
  const kinds = warnings.map(({ kind }) => kind);
  const waitsFor = askFor.map(({ id }) => id);
  if (demands.bound) {
    const wanted = Object.entries(demands.bound).map(
      ([role, addresses]) => `${role}: ${[...addresses].sort().join(' ')}`,
    );
    expect(bound.join('; ') === wanted.sort().join('; '), `bound ${bound.join('; ')}, wanted ${wanted.join('; ')}`);
  }
  if (demands.unplaced)
    expect([...unplaced].sort().join() === [...demands.unplaced].sort().join(), `unplaced ${unplaced.join(' ')}`);
  for (const role of demands.holes ?? []) expect(waitsFor.includes(role), `no hole for ${role}: ${waitsFor.join(' ')}`);
  for (const kind of demands.warnings ?? [])
    expect((kinds as readonly string[]).includes(kind), `no warning ${kind}: ${kinds.join(' ')}`);
  expect(refused?.kind === demands.refused, `refused ${refused?.kind}, wanted ${demands.refused}`);
  if (demands.snippet !== undefined)
    expect((snippet !== undefined) === demands.snippet, `snippet ${snippet !== undefined}`);
  for (const piece of [demands.writes ?? []].flat()) expect(text.includes(piece), `the snippet has no “${piece}”`);
  for (const piece of [demands.lacks ?? []].flat())
    expect(!text.toLowerCase().includes(piece.toLowerCase()), `the snippet has “${piece}”`);
  const placedToo = new Set(placed.flatMap(({ addresses }) => addresses));
  for (const address of nobodys)
    expect(placedToo.has(address) || !text.includes(address), `${address} is nobody's, and in the snippet`);
  return faults;
}

function missing({ snippet, ...others }: RulesDemands, kind: string): readonly string[] {
  const fields = ['bound', 'unplaced', 'holes', 'warnings', 'refused', 'writes'] as const;
  const isWanted = snippet === true || fields.some((field) => others[field] !== undefined);
  return isWanted ? [`no rules but ${kind}`] : [];
}

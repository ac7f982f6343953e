import type { Requirement, Text } from '../../catalog/schema.js';
import type { Part } from '../document.js';
import { cut } from './echo.js';
import { grouped } from './grouped.js';
import { actionableLines, gapsOf, isGuessed, type Listing } from './listing.js';
import { rowIds } from './row-ids.js';
import { doubt, remark } from './to-document.js';
import type { Voice } from './voice.js';

/** More than this nobody reads on a phone; the rest is counted and can be asked for. */
const mostDoubts = 6;
const longestTitle = 40;

interface Doubtful {
  readonly ids: readonly string[];
  readonly said: (ids: string) => string;
}

/** What speaks against a row as printed. */
export function doubtNotes(listing: Listing, voice: Voice): Part[] {
  const { moreDoubts } = voice.words.notes;
  const all = [...gapDoubts(listing, voice), ...uncertainDirections(listing, voice), ...otherReadings(listing, voice)];
  return shortened(all, moreDoubts).map(doubt);
}

/** What a careful engineer keeps in mind when a row is used; without what is `told` above. */
export function cautionNotes(listing: Listing, voice: Voice, told: readonly Text[] = []): Part[] {
  const known = told.map(voice.say);
  const found = actionableLines(listing).flatMap(({ rows }) =>
    rows.flatMap(({ id, cautions }) => cautions.map((text) => ({ id, said: voice.say(text) }))),
  );
  const all = merged(found.filter(({ said }) => !known.includes(said)));
  return shortened(all, voice.words.notes.moreCautions).map(remark);
}

function shortened(all: readonly Doubtful[], more: (count: number, example: string) => string): string[] {
  const [hidden] = all.slice(mostDoubts);
  const rest = hidden === undefined ? [] : [more(all.length - mostDoubts, hidden.ids[0] ?? '')];
  return [...all.slice(0, mostDoubts).map(({ ids, said }) => said(rowIds(ids))), ...rest];
}

function gapDoubts(listing: Listing, voice: Voice): Doubtful[] {
  return gapsOf(listing).map(({ gap: { see, text } }) => ({ ids: see, said: () => voice.say(text) }));
}

/** First of all: a rule made from a guessed direction opens the wrong way. */
function uncertainDirections(listing: Listing, voice: Voice): Doubtful[] {
  const ids = actionableLines(listing)
    .filter(isGuessed)
    .flatMap(({ rows }) => rows.map(({ id }) => id));
  return ids.length === 0 ? [] : [{ ids, said: voice.words.notes.uncertainDirection }];
}

function otherReadings(listing: Listing, voice: Voice): Doubtful[] {
  const lines = actionableLines(listing);
  return merged(
    lines.flatMap(({ rows, notes }) => [...rows, ...notes].flatMap((each) => readingsOf(each, listing, voice))),
  );
}

/** Lines that share a note share one. */
function merged(found: readonly { readonly id: string; readonly said: string }[]): Doubtful[] {
  return [...grouped(found, ({ said }) => said)].map(([said, alike]) => ({
    ids: alike.map(({ id }) => id),
    said: (ids) => `${ids}: ${said}`,
  }));
}

/** Competing readings of a row or footnote, each with the title of its source. */
function readingsOf({ id, doubts }: Pick<Requirement, 'id' | 'doubts'>, { sources }: Listing, voice: Voice) {
  return doubts.map((text) => {
    const source = sources.find((each) => each.id === text.source);
    const said = voice.say(text);
    return { id, said: source === undefined ? said : `${said} (${cut(voice.say(source.title), longestTitle)})` };
  });
}

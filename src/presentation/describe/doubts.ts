import type { Requirement, Text } from '../../catalog/schema.js';
import type { Part } from '../document.js';
import { cut } from './echo.js';
import { grouped } from './grouped.js';
import { actionableLines, gapsOf, isGuessed, type Listing } from './listing.js';
import { rowIds } from './row-ids.js';
import { doubt } from './to-document.js';
import type { Voice } from './voice.js';

/** More than this nobody reads on a phone; the rest is counted and can be asked for. */
const MOST = 6;
const LONGEST_TITLE = 40;

interface Doubtful {
  readonly ids: readonly string[];
  readonly said: (ids: string) => string;
}

/** What speaks against a row as printed, or is to be kept in mind when it is used; without what is `told` above. */
export function doubtNotes(listing: Listing, voice: Voice, told: readonly Text[] = []): Part[] {
  const known = told.map(voice.say);
  const all = [
    ...gapDoubts(listing, voice),
    ...uncertainDirections(listing, voice),
    ...rowDoubts(listing, known, voice),
  ];
  const shown = all.length > MOST ? all.slice(0, MOST) : all;
  const [hidden] = all.slice(MOST);
  const more = hidden === undefined ? [] : [voice.words.notes.moreDoubts(all.length - MOST, hidden.ids[0] ?? '')];
  return [...shown.map(({ ids, said }) => said(rowIds(ids))), ...more].map(doubt);
}

function gapDoubts(listing: Listing, voice: Voice): Doubtful[] {
  return gapsOf(listing).map(({ see, text }) => ({ ids: see, said: () => voice.say(text) }));
}

/** First of all: a rule made from a guessed direction opens the wrong way. */
function uncertainDirections(listing: Listing, voice: Voice): Doubtful[] {
  const ids = actionableLines(listing)
    .filter(isGuessed)
    .flatMap(({ rows }) => rows.map(({ id }) => id));
  return ids.length === 0 ? [] : [{ ids, said: voice.words.notes.uncertainDirection }];
}

/** Other readings first, advice after them; lines that share one share its note. */
function rowDoubts(listing: Listing, known: readonly string[], voice: Voice): Doubtful[] {
  const lines = actionableLines(listing);
  const found = [
    ...lines.flatMap(({ rows, notes }) => [...rows, ...notes].flatMap((each) => readingsOf(each, listing, voice))),
    ...lines.flatMap(({ rows }) =>
      rows.flatMap(({ id, cautions }) => cautions.map((text) => ({ id, said: voice.say(text) }))),
    ),
  ];
  return [...grouped(found, ({ said }) => said)]
    .filter(([said]) => !known.includes(said))
    .map(([said, alike]) => ({
      ids: alike.map(({ id }) => id),
      said: (ids) => `${ids}: ${said}`,
    }));
}

/** Competing readings of a row or footnote, each with the title of its source. */
function readingsOf({ id, doubts }: Pick<Requirement, 'id' | 'doubts'>, { sources }: Listing, voice: Voice) {
  return doubts.map((text) => {
    const source = sources.find((each) => each.id === text.source);
    const said = voice.say(text);
    return { id, said: source === undefined ? said : `${said} (${cut(voice.say(source.title), LONGEST_TITLE)})` };
  });
}

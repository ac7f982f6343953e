import type { Part } from '../document.js';
import { grouped } from './grouped.js';
import { actionableLines, type Listing } from './listing.js';
import { rowIds } from './row-ids.js';
import { remark } from './to-document.js';
import type { Voice } from './voice.js';

const mostFlowRemarks = 4;

/** Footnotes of the rows, each once. */
export function footnotes(listing: Listing, voice: Voice): Part[] {
  const notes = new Map(actionableLines(listing).flatMap((line) => line.notes.map((note) => [note.id, note])));
  return [...notes.values()].map(({ id, text }) => remark(`${id}: ${voice.say(text)}`));
}

/** What the names of the ends cannot say. Of many rows nobody reads it: then it is told to who asks for the row. */
export function flowRemarks(listing: Listing, voice: Voice): Part[] {
  const said = actionableLines(listing)
    .flatMap(({ rows }) => rows)
    .flatMap(({ id, flow }) => (flow.remark === undefined ? [] : [{ id, remark: voice.say(flow.remark) }]));
  const merged = [...grouped(said, (each) => each.remark)];
  if (merged.length > mostFlowRemarks) return [];
  return merged.map(([words, alike]) => remark(`${rowIds(alike.map(({ id }) => id))}: ${words}`));
}

/** How the cells of a row were read; told to those who ask for the row by its id, noise to everyone else. */
export function readings(listing: Listing, voice: Voice): Part[] {
  if (listing.reading.rows.length === 0) return [];
  return actionableLines(listing)
    .flatMap(({ rows }) => rows)
    .flatMap(({ id, corrections, transportsInferred }) => [
      ...corrections.map(({ printed, reason }) => `${id}: ${voice.words.notes.printedAs(printed, voice.say(reason))}`),
      ...(transportsInferred === undefined ? [] : [`${id}: ${voice.say(transportsInferred)}`]),
    ])
    .map(remark);
}

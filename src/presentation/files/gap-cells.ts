import type { Missing } from '../describe/listing.js';
import { protocolNames } from '../describe/ports.js';
import type { RuleCells } from './line-cells.js';
import { both, same } from './sheet.js';

const empty = same('');

/** Traffic that is needed and has no row, so that nobody takes the sheet for complete. */
export function gapCells({ gap, from, to }: Missing): RuleCells {
  return {
    source: from.name,
    destination: to.name,
    ports: gap.port,
    transport: same(protocolNames(gap.transports).join(', ')),
    application: empty,
    security: empty,
    purpose: both(({ words }) => words.table.noRowOfItsOwn),
    condition: empty,
    direction: empty,
    certainty: both(({ words }) => words.files.certainty.low),
    role: empty,
    service: empty,
    table: empty,
    // Ids of rows that print something near to it would make it look like one of them.
    rows: empty,
    doubts: gap.text,
    cautions: empty,
    footnotes: empty,
    corrections: empty,
    document: empty,
    link: empty,
  };
}

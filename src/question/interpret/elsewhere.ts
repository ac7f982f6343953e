import type { Catalog } from '../../catalog/catalog.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Cue } from '../vocabulary/cue.js';

const asksForPorts: readonly Cue[] = [
  'port',
  'firewall',
  'open',
  'need',
  'which',
  'rule',
  'tell',
  'listen',
  'use',
  'close',
  'reaches',
  'to',
  'from',
  'between',
  'purpose',
  'range',
  'asks',
];

/** What it takes where the subject is a word of ordinary talk too: "between the two teams". */
const firewallTalk: readonly Cue[] = ['port', 'firewall', 'rule', 'listen', 'which', 'use'];

/** The subjects of other pages that the question is about, when it is not about this catalog's own things as well. */
export function elsewherePages(mentions: Mentions, catalog: Catalog): readonly string[] {
  const { elsewhere, roles, services, topics, ports, cues, unknown } = mentions;
  const table = tableOfRole(mentions, catalog);
  if (table !== undefined) return [table];
  if (elsewhere.length === 0) return [];
  const foreign = elsewhere.filter((id) => catalog.elsewhereOf(id).foreign);
  if (
    foreign.length > 0 &&
    ports.length === 0 &&
    (!mentions.hasOnlyEverydayNames || firewallTalk.some((cue) => cues.has(cue)))
  )
    return foreign;
  const talk = mentions.hasOnlyEverydayNames ? firewallTalk : asksForPorts;
  const isAsked = talk.some((cue) => cues.has(cue)) || unknown.length === 0;
  const ownThings =
    (roles.length > 1 ? roles.filter(({ mark }) => mark === undefined).length : 0) +
    services.length +
    topics.length +
    ports.length;
  return isAsked && (ownThings === 0 || roles.some(({ mark }) => mark !== undefined)) ? elsewhere : [];
}

/** "The firewall table of the edge": the table of a role without rows of its own is on its page. */
function tableOfRole({ roles, cues, ports }: Mentions, catalog: Catalog): string | undefined {
  const [role] = roles;
  if (roles.length !== 1 || !role || ports.length > 0 || !cues.has('table') || !cues.has('firewall')) return undefined;
  const inside = catalog.within(role.id);
  const hasRows = catalog.requirements.some((row) => inside.has(row.role));
  return hasRows ? undefined : catalog.elsewhere.find(({ id }) => id === role.id)?.id;
}

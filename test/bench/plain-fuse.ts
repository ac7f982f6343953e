import Fuse from 'fuse.js';
import type { CatalogData } from '../../src/catalog/schema.js';

/** A bot as one would write it in an afternoon: answers the ids of the rows that Fuse.js finds best, or none. */
export type PlainBot = (text: string) => readonly string[];

interface Row {
  readonly id: string;
  readonly role: readonly string[];
  readonly service: readonly string[];
  readonly port: readonly string[];
  readonly purpose: readonly string[];
}

/** Words that say nothing of what is looked for; without leaving them out, Fuse finds next to nothing in a sentence. */
const fillers = new Set(
  `a an and are at be can do does for from i in is it its me my need needed needs of on open or our please port ports
   required server servers should show tell that the to use used we what whats which with you
   포트 뭐야 무슨 어떤 필요해 필요한 필요한가요 알려줘 알려주세요 열어야 해 하나요 좀 서버`.split(/\s+/),
);

/** Rows that are this near to the best one are answered with it; stricter and looser groups were right less often. */
const sameScore = 0.1;

/** One document per row, with both languages and all aliases, one search per question. */
export function createPlainBot(catalog: CatalogData, threshold: number): PlainBot {
  const fuse = new Fuse(catalog.requirements.map(toRow(catalog)), {
    keys: ['role', 'service', 'port', 'purpose'],
    includeScore: true,
    ignoreLocation: true,
    useTokenSearch: true,
    threshold,
  });
  return (text) => {
    const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word));
    const found = words.length > 0 ? fuse.search(words.join(' ')) : [];
    const best = found[0]?.score ?? 0;
    return found.filter(({ score = 1 }) => score - best < sameScore).map(({ item }) => item.id);
  };
}

function toRow({ roles, services }: CatalogData) {
  const namesOf = (things: CatalogData['roles'] | CatalogData['services'], wanted: string | undefined): string[] =>
    things.filter(({ id }) => id === wanted).flatMap(({ name, aliases }) => [name.en, name.ko, ...aliases]);
  return ({ id, role, service, ports, purpose }: CatalogData['requirements'][number]): Row => ({
    id,
    role: namesOf(roles, role),
    service: namesOf(services, service),
    port: ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)),
    purpose: [purpose.en, purpose.ko],
  });
}

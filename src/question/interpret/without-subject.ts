import type { Catalog } from '../../catalog/catalog.js';
import { wholeScope } from '../filters.js';
import type { Lexicon } from '../lexicon.js';
import type { Mentions } from '../mentions/mentions.js';
import type { Question } from '../question.js';
import { optionsFor } from './options.js';
import { scopeOf, settled } from './scope.js';
import { nearThings, unknownThing } from './unknown-thing.js';

type Asked = Pick<Question, 'language' | 'assumptions'>;

/** What is asked by a text that names nothing of the catalog: by its filters, for a thing that is not there, for help, or nothing. */
export function withoutSubject(mentions: Mentions, asked: Asked, catalog: Catalog, lexicon: Lexicon): Question {
  const { cues, transports, securities, except, unknown, file } = mentions;
  if (file !== undefined && cues.has('all') && unknown.length === 0)
    return { kind: 'requirements', scope: wholeScope, wish: { kind: 'list' }, ...asked };
  const filters = [transports, securities, except.transports, except.securities, except.applications];
  const isAboutFilters =
    filters.some((list) => list.length > 0) && (cues.has('port') || cues.has('which') || cues.has('all'));
  if (isAboutFilters && unknown.length <= 1) {
    const wish = { kind: 'list' } as const;
    return {
      kind: 'requirements',
      scope: settled(scopeOf(mentions, wish, catalog), wish, catalog).scope,
      wish,
      ...asked,
    };
  }
  const thing = unknownThing(mentions);
  if (thing !== undefined) {
    const near = optionsFor(nearThings(thing, lexicon), thing, mentions, asked.language, catalog);
    return { kind: 'unknown', asked: thing, near, ...asked };
  }
  const asksForAll =
    cues.has('port') && unknown.length === 0 && (cues.has('all') || cues.has('tell') || cues.has('which'));
  return asksForAll || (mentions.hasProduct && unknown.length <= 1)
    ? { kind: 'help', ...asked }
    : notUnderstood(mentions, asked);
}

/** No question, or none that is read. */
export function notUnderstood({ cues }: Mentions, asked: Asked): Question {
  return { kind: 'not-understood', isThanks: cues.has('thanks'), ...asked };
}

import type { Answer, RequirementsAnswer, Section, Verdict } from '../../../src/answer/answer';
import type { Requirement } from '../../../src/catalog/schema';
import { otherLines } from './other-lines';
import { choice, deployment, gatewayPage, page, product, quality, reading } from './parts';
import { serverLines } from './server-lines';

type Language = Answer['language'];
type Given = Partial<Omit<RequirementsAnswer, 'kind' | 'language'>>;

/** Answers by what the person asked. */
export type Answers = Readonly<Record<string, (language: Language) => Answer>>;

/** Lines as the catalog has them, by the id of their first row. */
export const lines = { ...serverLines, ...otherLines };

export const nftables = { id: 'nftables', name: 'nftables', writes: 'permits', stands: 'transit' } as const;
export const ciscoAsa = { id: 'cisco-asa', name: 'Cisco ASA', writes: 'permits', stands: 'transit' } as const;

export const grounds = { sources: [page, deployment, gatewayPage, quality] as const, products: [product] };
export const rangeOnly: Section = {
  about: { kind: 'range-only' },
  groups: [{ kind: 'listed', lines: [lines.C08, lines.C09, lines.C10, lines.C11] }],
};
export const usual = [choice('ipsec', 'IPsec'), choice('language', 'same in the other language')];

export const section = (about: Section['about'], ...groups: Section['groups']): Section => ({ about, groups });
export const all = (...listed: Section['groups'][number]['lines']): Section[] => [
  section({ kind: 'all' }, { kind: 'listed', lines: listed }),
];
export const rowsOf = (...ids: (keyof typeof lines)[]): Requirement[] =>
  ids.flatMap((id): Requirement[] => [...lines[id].rows]);

export const requirements =
  (given: Given) =>
  (language: Language): Answer => ({
    kind: 'requirements',
    language,
    reading: reading(),
    verdict: undefined,
    sections: [],
    pointers: [],
    choices: usual,
    dialects: [nftables, ciscoAsa],
    ...grounds,
    ...given,
  });

export const whether = (
  verdict: Verdict,
  read: Parameters<typeof reading>[0],
  ...listed: Section['groups'][number]['lines']
) => requirements({ verdict, reading: reading(read), sections: all(...listed) });

export const notFound =
  (what: Extract<Answer, { kind: 'not-found' }>['what'], given: Partial<Extract<Answer, { kind: 'not-found' }>> = {}) =>
  (language: Language): Answer => ({
    kind: 'not-found',
    language,
    reading: reading(),
    what,
    sections: [],
    pointers: [],
    choices: [],
    ...grounds,
    ...given,
  });

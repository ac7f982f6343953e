import type { HomeWords } from './home.js';

const s = (count: number): string => (count === 1 ? '' : 's');

/** What the Home tab says, in English. */
export const homeEn: HomeWords = {
  examples: 'Examples',
  roles: 'Ports of a role',
  product: (name, edition, rows, exceptions) =>
    `${name}, ${edition}: ${rows} row${s(rows)}${exceptions === 0 ? '' : `, ${exceptions} IPsec exception${s(exceptions)}`}.`,
  sources: (titles) => `Sources: ${titles}`,
  program: (dialects, version) => `English and Korean, rules in ${dialects} languages. sfbport ${version}`,
};

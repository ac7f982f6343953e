import type { HomeWords } from './home.js';

/** What the Home tab says, in Korean. */
export const homeKo: HomeWords = {
  examples: '질문 예',
  roles: '역할별 포트',
  product: (name, edition, rows, exceptions) =>
    `${name}, ${edition}: ${rows}개 행${exceptions === 0 ? '' : `, IPsec 예외 ${exceptions}개`}`,
  sources: (titles) => `출처: ${titles}`,
  program: (dialects, version) => `한국어·영어 지원, 규칙 형식 ${dialects}종. sfbport ${version}`,
};
